/** People of the demo organisation that tests act as; each test that changes something has somebody of its own. */
export const people = {
  ada: 'learner@harebell.example',
  manager: 'manager@harebell.example',
  admin: 'admin@harebell.example',
  /** Have not answered the five questions. */
  rosa: 'rosa.jimenez@harebell.example',
  dylan: 'dylan.rhys@harebell.example',
  zahra: 'zahra.hosseini@harebell.example',
  /** Done with the target. */
  noah: 'noah.lindgren@harebell.example',
  /** Nothing done yet. */
  yusuf: 'yusuf.demir@harebell.example',
  theo: 'theo.papadakis@harebell.example',
  /** On the way. */
  isla: 'isla.mckenzie@harebell.example',
  tomasz: 'tomasz.wilk@harebell.example',
  grace: 'grace.abernathy@harebell.example',
  jamal: 'jamal.whitaker@harebell.example',
  amara: 'amara.diallo@harebell.example',
  farid: 'farid.azizi@harebell.example',
  hana: 'hana.kobayashi@harebell.example',
  emeka: 'emeka.obi@harebell.example',
  arjun: 'arjun.nair@harebell.example',
  /** Has finished a placement; answers one in a journey. */
  sofia: 'sofia.rinaldi@harebell.example',
  lucia: 'lucia.herrera@harebell.example',
  /** Check and hand in exercises. */
  ngozi: 'ngozi.adeyemi@harebell.example',
  callum: 'callum.fraser@harebell.example',
  ben: 'ben.achterberg@harebell.example',
  /** Is deactivated and reactivated. */
  oliver: 'oliver.brandt@harebell.example',
  /** May propose a path. */
  freya: 'freya.nygard@harebell.example',
  /** What they hand in and what the team of one of them needs: tests of coverage and sign-off. */
  ines: 'ines.carvalho@harebell.example',
  /** Is given what the team needs and a path of a level. */
  mateus: 'mateus.oliveira@harebell.example',
  aoife: 'aoife.brennan@harebell.example',
  chiara: 'chiara.lombardi@harebell.example',
  katarzyna: 'katarzyna.nowak@harebell.example',
  /** Deletes the account: nobody else acts as them. */
  wren: 'wren.castellanos@harebell.example',
  /** Have learned what comes back in review; Rafael is in the middle of a placement too. */
  andreas: 'andreas.vogel@harebell.example',
  rafael: 'rafael.duarte@harebell.example',
  kwame: 'kwame.mensah@harebell.example',
  linh: 'linh.pham@harebell.example',
  rasmus: 'rasmus.holm@harebell.example',
  /** Was signed off long ago: it is due for a refresh. */
  niamh: 'niamh.gallagher@harebell.example',
} as const
