import type { Mode } from '../../src/visit/visit.ts';

/** What a sentence of a generated article is made of. */
export interface Told {
  readonly person: string;
  readonly host: string;
  /** The town. */
  readonly town: string;
  /** What is visited: the town itself, or a place in it. */
  readonly place: string;
  readonly day: Date;
  readonly mode: Travelled;
}

export type Travelled = Exclude<Mode, 'unknown' | 'foot'>;

/** Something that is done at a stop. */
interface Deed {
  /** The kind of place that it is done at; undefined where it is done in the town at large. */
  readonly kind?: string;
  /** What the place is called, in a town. */
  readonly placeIn?: (town: string) => string;
  readonly said: (told: Told) => string;
  readonly event: (told: Told) => string;
}

/** Why a journey matters: a sentence about the whole of it, told of its last stop, and what that says in brief. */
interface Matter {
  readonly said: (told: Told) => string;
  readonly point: (told: Told) => string;
}

/** A language in which generated articles are written: all sentences are made for this, none is from anywhere. */
export interface Tongue {
  readonly language: string;
  readonly title: (person: string, from: string, to: string) => string;
  readonly headline: (person: string, days: number, stops: number) => string;
  readonly description: (person: string, from: string, to: string, stops: number) => string;
  readonly dateline?: (day: Date) => string;
  readonly heading: (town: string) => string;
  readonly arrival: (told: Told) => string;
  readonly arrived: (told: Told) => string;
  readonly deeds: readonly Deed[];
  readonly matters: readonly Matter[];
  /** Sentences that report nothing: one is put together of a part of each list. */
  readonly filling: readonly (readonly string[])[];
}

const dayIn = (locale: string, weekday = false) => {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday ? { weekday: 'long' as const } : {}),
    timeZone: 'UTC',
  });
  return (day: Date) => format.format(day);
};
const [enDay, enWeekday] = [dayIn('en-GB'), dayIn('en-GB', true)];
const [deDay, frDay, esDay, koDay] = [dayIn('de'), dayIn('fr'), dayIn('es'), dayIn('ko')];

const BY: Readonly<Record<string, Readonly<Record<Travelled, string>>>> = {
  en: { train: 'by train', ship: 'by ship', air: 'by air', road: 'by road' },
  de: { train: 'mit der Bahn', ship: 'mit dem Schiff', air: 'mit dem Flugzeug', road: 'mit dem Wagen' },
  fr: { train: 'en train', ship: 'en bateau', air: 'en avion', road: 'en voiture' },
  es: { train: 'en tren', ship: 'en barco', air: 'en avión', road: 'en coche' },
  ko: { train: '열차로', ship: '배로', air: '비행기로', road: '자동차로' },
};
const by = (language: string, mode: Travelled) => BY[language]?.[mode] ?? '';

export const TONGUES: readonly Tongue[] = [
  {
    language: 'en',
    title: (person, from, to) => (from === to ? `${person} in ${from}` : `${person}, from ${from} to ${to}`),
    headline: (person, days, stops) => `${person} went to ${stops} places in ${days} days, and said little`,
    description: (person, from, to, stops) =>
      `A journey of ${person} with ${stops} stops, which began in ${from} and ended in ${to}.`,
    dateline: (day) => enWeekday(day).replace(/^(\p{L}+) /u, '$1, '),
    heading: (town) => `On to ${town}`,
    arrival: ({ day, person, town, mode }) => `On ${enDay(day)} ${person} came to ${town} ${by('en', mode)}.`,
    arrived: ({ town, mode }) => `Came to ${town} ${by('en', mode)}.`,
    deeds: [
      {
        said: ({ person, host, town }) =>
          `In ${town} ${host} received ${person} in the council chamber, with the windows open.`,
        event: ({ host }) => `Was received by ${host}.`,
      },
      {
        said: ({ person, host, town }) =>
          `${person} and ${host} walked through ${town} for an hour, and nobody stopped them.`,
        event: ({ host, town }) => `Walked through ${town} with ${host}.`,
      },
      {
        kind: 'port',
        placeIn: (town) => `${town} harbour`,
        said: ({ person, host, place }) =>
          `At ${place} ${host} showed ${person} the new cranes and the old fish market.`,
        event: ({ host }) => `Was shown the cranes and the fish market by ${host}.`,
      },
      {
        kind: 'factory',
        placeIn: (town) => `${town} sugar factory`,
        said: ({ person, host, place }) =>
          `${host} led ${person} along the boilers of ${place}, where the noise made talk impossible.`,
        event: ({ host }) => `Saw the boilers with ${host}.`,
      },
      {
        kind: 'university',
        placeIn: (town) => `${town} university`,
        said: ({ person, host, place }) =>
          `${person} spoke at ${place} before students, after a few words by ${host}.`,
        event: ({ host }) => `Spoke before students; ${host} said a few words.`,
      },
      {
        kind: 'museum',
        placeIn: (town) => `${town} museum of maps`,
        said: ({ person, host, place }) =>
          `In ${place} ${host} unrolled a sea chart that ${person} asked to see twice.`,
        event: ({ host }) => `Looked at a sea chart that ${host} unrolled.`,
      },
    ],
    matters: [
      {
        said: ({ person, town }) =>
          `Nobody of this rank had come as far as ${town} before, and ${person} knew it.`,
        point: ({ town }) => `Nobody of this rank had come as far as ${town} before.`,
      },
      {
        said: ({ person, host }) =>
          `What ${host} promised ${person} would open the harbours of both coasts to all ships.`,
        point: ({ host }) => `${host} promised to open the harbours of both coasts.`,
      },
      {
        said: ({ person }) => `Whether the tolls on grain fall now depends on what ${person} brings home.`,
        point: () => 'The tolls on grain may fall.',
      },
    ],
    filling: [
      [
        'The road was wet and',
        'The crowd was small, and',
        'By evening the wind had dropped, and',
        'Few had expected it, yet',
        'The programme had been printed twice, but',
      ],
      [
        'the children at the gate',
        'two clerks from the registry',
        'a band in borrowed coats',
        'the shopkeepers of the square',
        'the drivers, who had slept badly,',
        'an interpreter with a cold',
      ],
      [
        'waited beside the steps',
        'counted the cars as they came',
        'kept the flags out of the rain',
        'looked for somewhere to sit down',
        'talked about the price of bread',
        'asked what would come next',
      ],
      [
        'until the lamps were lit.',
        'while the speeches went on.',
        'and went home without an answer.',
        'as if it were any other afternoon.',
        'and said so to whoever would listen.',
      ],
    ],
  },
  {
    language: 'de',
    title: (person, from, to) => (from === to ? `${person} in ${from}` : `${person}: von ${from} nach ${to}`),
    headline: (person, days, stops) => `${stops} Orte in ${days} Tagen: ${person} auf Reisen`,
    description: (person, from, to, stops) =>
      `Eine Reise mit ${stops} Stationen: ${person} zwischen ${from} und ${to}.`,
    heading: (town) => `Weiter nach ${town}`,
    arrival: ({ day, person, town, mode }) =>
      `Am ${deDay(day)} kam ${person} ${by('de', mode)} nach ${town}.`,
    arrived: ({ town, mode }) => `Ankunft in ${town} ${by('de', mode)}.`,
    deeds: [
      {
        said: ({ person, host, town }) =>
          `In ${town} empfing ${host} den Besuch von ${person} im Rathaus, bei offenen Fenstern.`,
        event: ({ host }) => `Empfang durch ${host}.`,
      },
      {
        kind: 'port',
        placeIn: (town) => `Hafen von ${town}`,
        said: ({ person, host, place }) =>
          `Am ${place} zeigte ${host} die neuen Kräne, und ${person} fragte nach dem alten Fischmarkt.`,
        event: ({ host }) => `Besichtigung der Kräne mit ${host}.`,
      },
      {
        kind: 'museum',
        placeIn: (town) => `Kartenmuseum ${town}`,
        said: ({ person, host, place }) =>
          `Im Haus „${place}“ rollte ${host} eine Seekarte aus, die ${person} zweimal sehen wollte.`,
        event: ({ host }) => `Ansicht einer Seekarte mit ${host}.`,
      },
    ],
    matters: [
      {
        said: ({ person, town }) => `So weit wie ${person} war noch niemand gereist, der nach ${town} kam.`,
        point: ({ town }) => `Niemand, der nach ${town} kam, war so weit gereist.`,
      },
      {
        said: ({ person, host }) =>
          `Was ${host} und ${person} vereinbart haben, öffnet die Häfen beider Küsten.`,
        point: () => 'Die Häfen beider Küsten werden geöffnet.',
      },
    ],
    filling: [
      [
        'Die Straße war nass, und',
        'Es waren nur wenige gekommen, doch',
        'Gegen Abend legte sich der Wind, und',
        'Niemand hatte damit gerechnet, aber',
      ],
      [
        'die Kinder am Tor',
        'zwei Schreiber vom Amt',
        'eine Kapelle in geliehenen Mänteln',
        'die Händler am Platz',
      ],
      [
        'warteten neben der Treppe',
        'zählten die Wagen',
        'hielten die Fahnen trocken',
        'sprachen über den Brotpreis',
      ],
      [
        'bis die Lampen brannten.',
        'während die Reden weitergingen.',
        'und gingen ohne Antwort nach Hause.',
        'als wäre es ein Nachmittag wie jeder andere.',
      ],
    ],
  },
  {
    language: 'fr',
    title: (person, from, to) => (from === to ? `${person} à ${from}` : `${person}, de ${from} à ${to}`),
    headline: (person, days, stops) => `${person} : ${stops} étapes en ${days} jours, et peu de paroles`,
    description: (person, from, to, stops) =>
      `Un voyage de ${person} en ${stops} étapes, entre ${from} et ${to}.`,
    heading: (town) => `Vers ${town}`,
    arrival: ({ day, person, town, mode }) =>
      `Le ${frDay(day)}, ${person} a rejoint ${town} ${by('fr', mode)}.`,
    arrived: ({ town, mode }) => `Arrivée à ${town} ${by('fr', mode)}.`,
    deeds: [
      {
        said: ({ person, host, town }) =>
          `À ${town}, ${host} a reçu ${person} dans la salle du conseil, fenêtres ouvertes.`,
        event: ({ host }) => `Réception par ${host}.`,
      },
      {
        kind: 'port',
        placeIn: (town) => `Port de ${town}`,
        said: ({ person, host, place }) =>
          `Au lieu dit ${place}, ${host} a montré à ${person} les grues neuves et le vieux marché aux poissons.`,
        event: ({ host }) => `Visite des grues avec ${host}.`,
      },
      {
        kind: 'university',
        placeIn: (town) => `Université de ${town}`,
        said: ({ person, host, place }) =>
          `${person} a parlé devant les étudiants, ${place}, après quelques mots de ${host}.`,
        event: ({ host }) => `Discours devant les étudiants, après ${host}.`,
      },
    ],
    matters: [
      {
        said: ({ person, town }) => `Nul n’était venu de si loin à ${town} avant ${person}.`,
        point: ({ town }) => `Nul n’était venu de si loin à ${town}.`,
      },
      {
        said: ({ person, host }) =>
          `Ce que ${host} a promis à ${person} doit ouvrir les ports des deux côtes.`,
        point: () => 'Les ports des deux côtes doivent s’ouvrir.',
      },
    ],
    filling: [
      [
        'La route était mouillée et',
        'On était venu peu nombreux, mais',
        'Le vent était tombé vers le soir et',
        'Personne ne s’y attendait, pourtant',
      ],
      [
        'les enfants à la grille',
        'deux commis du registre',
        'une fanfare en manteaux prêtés',
        'les marchands de la place',
      ],
      [
        'attendaient près des marches',
        'comptaient les voitures',
        'abritaient les drapeaux de la pluie',
        'parlaient du prix du pain',
      ],
      [
        'jusqu’à l’heure des lampes.',
        'pendant que les discours duraient.',
        'avant de rentrer sans réponse.',
        'comme un après-midi ordinaire.',
      ],
    ],
  },
  {
    language: 'es',
    title: (person, from, to) => (from === to ? `${person} en ${from}` : `${person}, de ${from} a ${to}`),
    headline: (person, days, stops) => `${person}: ${stops} lugares en ${days} días y pocas palabras`,
    description: (person, from, to, stops) =>
      `Un viaje de ${person} con ${stops} paradas, entre ${from} y ${to}.`,
    heading: (town) => `Camino de ${town}`,
    arrival: ({ day, person, town, mode }) => `El ${esDay(day)} ${person} llegó a ${town} ${by('es', mode)}.`,
    arrived: ({ town, mode }) => `Llegada a ${town} ${by('es', mode)}.`,
    deeds: [
      {
        said: ({ person, host, town }) =>
          `En ${town}, ${host} recibió a ${person} en la sala del consejo, con las ventanas abiertas.`,
        event: ({ host }) => `Recepción de ${host}.`,
      },
      {
        kind: 'factory',
        placeIn: (town) => `Azucarera de ${town}`,
        said: ({ person, host, place }) =>
          `${host} guio a ${person} entre las calderas de la fábrica, ${place}, donde no se podía hablar.`,
        event: ({ host }) => `Visita a las calderas con ${host}.`,
      },
    ],
    matters: [
      {
        said: ({ person, town }) => `Nadie había llegado a ${town} desde tan lejos antes que ${person}.`,
        point: ({ town }) => `Nadie había llegado a ${town} desde tan lejos.`,
      },
      {
        said: ({ person, host }) => `Lo que ${host} prometió a ${person} abrirá los puertos de ambas costas.`,
        point: () => 'Se abrirán los puertos de ambas costas.',
      },
    ],
    filling: [
      [
        'El camino estaba mojado y',
        'Había venido poca gente, pero',
        'Al caer la tarde cesó el viento y',
        'Nadie lo esperaba, y sin embargo',
      ],
      [
        'los niños de la verja',
        'dos escribientes del registro',
        'una banda con abrigos prestados',
        'los tenderos de la plaza',
      ],
      [
        'esperaban junto a la escalera',
        'contaban los coches',
        'guardaban las banderas de la lluvia',
        'hablaban del precio del pan',
      ],
      [
        'hasta que encendieron las luces.',
        'mientras seguían los discursos.',
        'y se fueron sin respuesta.',
        'como cualquier otra tarde.',
      ],
    ],
  },
  {
    language: 'ko',
    title: (person, from, to) => (from === to ? `${person}: ${from}` : `${person}: ${from}에서 ${to}까지`),
    headline: (person, days, stops) => `${person} 일행, ${days}일 동안 ${stops}곳을 돌다`,
    description: (person, from, to, stops) => `${person} 일행의 여정: ${from}에서 ${to}까지 ${stops}곳.`,
    heading: (town) => `${town} 가는 길`,
    arrival: ({ day, person, town, mode }) =>
      `${koDay(day)} ${person} 일행은 ${by('ko', mode)} ${town} 시내에 도착했다.`,
    arrived: ({ town, mode }) => `${by('ko', mode)} ${town} 도착.`,
    deeds: [
      {
        said: ({ person, host, town }) =>
          `${town} 시청에서 ${host} 일행은 창문을 열어 둔 채 ${person} 일행을 맞았다.`,
        event: ({ host }) => `${host} 일행의 영접을 받음.`,
      },
      {
        kind: 'port',
        placeIn: (town) => `${town} 항구`,
        said: ({ person, host, place }) =>
          `${place} 부두에서 ${host} 일행은 ${person} 일행에게 새 기중기를 보여 주었다.`,
        event: ({ host }) => `${host} 일행과 기중기를 둘러봄.`,
      },
    ],
    matters: [
      {
        said: ({ person, town }) => `${person} 일행만큼 먼 길을 온 손님은 ${town} 시내에 이제껏 없었다.`,
        point: ({ town }) => `${town} 시내에 이제껏 가장 먼 길을 온 손님.`,
      },
    ],
    filling: [
      ['길은 젖어 있었고', '모인 사람은 적었지만', '저녁 무렵 바람이 잦아들자', '아무도 예상하지 못했지만'],
      ['문 앞의 아이들은', '등기소의 서기 두 사람은', '외투를 빌려 입은 악단은', '광장의 상인들은'],
      ['계단 옆에서 기다리며', '지나가는 차를 세며', '깃발을 비에서 지키며', '빵값 이야기를 하며'],
      [
        '불이 켜질 때까지 서 있었다.',
        '연설이 끝나기를 기다렸다.',
        '대답 없이 집으로 돌아갔다.',
        '여느 오후처럼 시간을 보냈다.',
      ],
    ],
  },
];
