import type { Depot } from './ops/depots'

const british = {
  first:
    'Amelia,Arjun,Beth,Callum,Charlotte,Daniel,Eilidh,Ethan,Fatima,Freya,George,Grace,Hamza,Harriet,Imran,Isla,Jack,Jasmine,Kwame,Leah,Lewis,Maya,Mohammed,Naomi,Oliver,Poppy,Priya,Rhys,Rosie,Samuel,Sophie,Tariq,Tom,Yasmin',
  last: 'Ahmed,Bailey,Barnes,Begum,Campbell,Clarke,Davies,Evans,Foster,Fraser,Green,Hughes,Hussain,Jackson,Khan,Lewis,MacDonald,Marsh,Mensah,Morgan,Okafor,Patel,Price,Reid,Robinson,Shah,Singh,Stewart,Taylor,Walker,Ward,Wright',
}

/** First and last names by country, so that a list of customers reads like one. */
export const names: Readonly<
  Record<Depot['country'], { first: readonly string[]; last: readonly string[] }>
> = {
  GB: { first: british.first.split(','), last: british.last.split(',') },
  IE: {
    first:
      'Aoife,Cian,Ciara,Conor,Darragh,Eimear,Fionn,Gráinne,Jack,Katie,Liam,Mary,Niamh,Oisín,Orla,Patrick,Róisín,Saoirse,Seán,Sinéad'.split(
        ',',
      ),
    last: 'Brennan,Byrne,Casey,Daly,Doyle,Dunne,Fitzgerald,Gallagher,Kelly,Kennedy,Lynch,McCarthy,Murphy,Nolan,Quinn,Ryan,Walsh,Whelan'.split(
      ',',
    ),
  },
  NL: {
    first:
      'Anouk,Bas,Bram,Daan,Emma,Femke,Fleur,Jeroen,Joris,Lars,Lotte,Maartje,Noor,Pieter,Roos,Ruben,Sanne,Sem,Thijs,Yara'.split(
        ',',
      ),
    last: 'Bakker,Bos,de Boer,de Groot,de Vries,Dekker,Hendriks,Jansen,Kok,Meijer,Mulder,Peters,Smit,van Dijk,van den Berg,Visser,Vos'.split(
      ',',
    ),
  },
  US: {
    first:
      'Aaron,Abigail,Carlos,Chloe,Dylan,Elena,Emily,Hannah,Hunter,Jacob,Jose,Kayla,Luis,Madison,Mason,Megan,Ryan,Sierra,Tyler,Wyatt'.split(
        ',',
      ),
    last: 'Anderson,Baker,Brooks,Carter,Garcia,Gonzalez,Harris,Jensen,Johnson,Larsen,Martinez,Miller,Nelson,Olsen,Ramirez,Smith,Thompson,Young'.split(
      ',',
    ),
  },
}
