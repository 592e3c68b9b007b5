/** What each leaf category sells: things, sizes, a price range in pence, and whether it travels chilled. */
export interface Assortment {
  readonly things: readonly string[]
  readonly sizes: readonly string[]
  readonly from: number
  readonly to: number
  readonly chilled: boolean
}

/** By leaf category id. Things × sizes gives at least 24 names each: more than the 23 products a leaf can have. */
export const assortments: Readonly<Record<number, Assortment>> = {
  7: fresh('Braeburn apples,Conference pears,Bananas,Blueberries,Clementines,Red grapes', 120, 420),
  8: fresh('Carrots,Broccoli,Leeks,Maris Piper potatoes,Red onions,Butternut squash', 70, 260),
  9: fresh('Little Gem lettuce,Cherry tomatoes,Cucumber,Rocket,Radishes,Spring onions', 80, 280),
  10: fresh('Basil,Coriander,Flat parsley,Mint,Rosemary,Thyme', 70, 190),
  11: cold('Chicken thighs,Beef mince,Pork sausages,Lamb chops,Smoked bacon,Turkey breast', 290, 1150),
  12: cold('Salmon fillets,Smoked haddock,Cod loin,Mackerel,King prawns,Mussels', 340, 1250),
  13: {
    ...{ things: 'Sourdough,Seeded loaf,Bagels,Croissants,Fruit scones,Rye bread'.split(',') },
    ...{ sizes: ['small', 'large', 'pack of 2', 'pack of 4'], from: 110, to: 390, chilled: false },
  },
  14: drink('Whole milk,Semi-skimmed milk,Skimmed milk,Oat drink,Organic milk,Goat milk', 90, 260),
  15: cold('Mature Cheddar,Wensleydale,Brie,Feta,Parmesan,Halloumi', 220, 690),
  16: cold('Natural yoghurt,Greek yoghurt,Strawberry yoghurt,Skyr,Kefir,Coconut yoghurt', 90, 360),
  17: cold('Salted butter,Unsalted butter,Double cream,Single cream,Crème fraîche,Soured cream', 110, 390),
  18: {
    ...{ things: 'Lasagne,Chickpea curry,Fish pie,Thai green curry,Mushroom risotto,Moussaka'.split(',') },
    ...{ sizes: ['for 1', 'for 2', 'for 4', 'family tray'], from: 350, to: 1490, chilled: true },
  },
  19: cold('Houmous,Green olives,Sliced ham,Salami,Potato salad,Stuffed peppers', 150, 520),
  20: drink('Orange juice,Apple juice,Carrot juice,Cranberry juice,Ginger shot,Smoothie', 140, 430),
  21: dry('Spaghetti,Penne,Basmati rice,Brown rice,Couscous,Red lentils', 90, 310),
  22: dry('Chopped tomatoes,Chickpeas,Butter beans,Peanut butter,Honey,Strawberry jam', 60, 480),
  23: dry('Porridge oats,Granola,Muesli,Wheat biscuits,Ground coffee,Breakfast tea', 140, 590),
  24: {
    ...{
      things: 'Washing-up liquid,Kitchen roll,Bin bags,Laundry liquid,Oven cleaner,Tea lights'.split(','),
    },
    ...{ sizes: ['small', 'standard', 'large', 'twin pack'], from: 120, to: 890, chilled: false },
  },
}

function fresh(things: string, from: number, to: number): Assortment {
  return {
    things: things.split(','),
    sizes: ['loose', 'small bag', 'large bag', 'organic'],
    from,
    to,
    chilled: false,
  }
}

function cold(things: string, from: number, to: number): Assortment {
  return {
    things: things.split(','),
    sizes: ['200 g', '400 g', '800 g', 'organic 300 g'],
    from,
    to,
    chilled: true,
  }
}

function dry(things: string, from: number, to: number): Assortment {
  return { things: things.split(','), sizes: ['250 g', '400 g', '500 g', '1 kg'], from, to, chilled: false }
}

function drink(things: string, from: number, to: number): Assortment {
  return { things: things.split(','), sizes: ['250 ml', '500 ml', '1 l', '2 l'], from, to, chilled: true }
}
