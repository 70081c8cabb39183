import { type Chance, chanceOf } from './chance.ts';

/** Somebody of a generated archive. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** In the script of the language that it comes from. */
  readonly names: Readonly<Record<string, string>>;
  readonly role: string;
  /** The first year in which the person travels or receives guests. */
  readonly since: number;
}

interface Naming {
  /** The language that has the names in a script of its own; undefined where that is Latin. */
  readonly language?: string;
  readonly familyFirst?: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Common names; each as "Latin" or "Latin|own script". Together they are nobody. */
const NAMINGS: readonly Naming[] = [
  {
    language: 'ko',
    familyFirst: true,
    given: [
      'Min-jun|민준',
      'Seo-yeon|서연',
      'Ji-ho|지호',
      'Ha-eun|하은',
      'Do-yun|도윤',
      'Su-bin|수빈',
      'Hyun-woo|현우',
      'Yu-na|유나',
    ],
    family: ['Bae|배', 'Cho|조', 'Han|한', 'Jang|장', 'Kwon|권', 'Lim|임', 'Noh|노', 'Shin|신', 'Yoon|윤'],
  },
  {
    language: 'ru',
    given: [
      'Arkady|Аркадий',
      'Lidia|Лидия',
      'Pavel|Павел',
      'Vera|Вера',
      'Timofei|Тимофей',
      'Zoya|Зоя',
      'Matvei|Матвей',
      'Nina|Нина',
    ],
    family: [
      'Belkin|Белкин',
      'Gromov|Громов',
      'Sobol|Соболь',
      'Karenko|Каренко',
      'Levitan|Левитан',
      'Ostrov|Остров',
      'Zimin|Зимин',
    ],
  },
  {
    language: 'ar',
    given: [
      'Layla|ليلى',
      'Omar|عمر',
      'Salma|سلمى',
      'Yusuf|يوسف',
      'Huda|هدى',
      'Karim|كريم',
      'Amina|أمينة',
      'Tariq|طارق',
    ],
    family: [
      'Haddad|حداد',
      'Nasser|ناصر',
      'Khoury|خوري',
      'Mansour|منصور',
      'Sabbagh|صباغ',
      'Rahmani|رحماني',
      'Zaki|زكي',
    ],
  },
  {
    language: 'zh',
    familyFirst: true,
    given: ['Jing|静', 'Wei|伟', 'Mei|梅', 'Hao|浩', 'Lan|兰', 'Bo|博', 'Yun|云', 'Qiang|强'],
    family: ['Chen|陈', 'Fang|方', 'Gao|高', 'Luo|罗', 'Qin|秦', 'Shen|沈', 'Tang|唐', 'Wu|吴', 'Xu|徐'],
  },
  {
    language: 'ja',
    given: ['Haruka|遥', 'Kenta|健太', 'Aiko|愛子', 'Ryo|亮', 'Naoko|直子', 'Takumi|匠', 'Emi|恵美'],
    family: [
      'Aoki|青木',
      'Fujita|藤田',
      'Ishida|石田',
      'Kubo|久保',
      'Matsui|松井',
      'Ogawa|小川',
      'Ueda|上田',
    ],
  },
  {
    given: ['Astrid', 'Björn', 'Clara', 'Edvard', 'Freja', 'Gustav', 'Ingrid', 'Lars', 'Mette', 'Søren'],
    family: ['Åkesson', 'Bergström', 'Dahl', 'Holmgren', 'Kjær', 'Lindqvist', 'Nygård', 'Sandvik', 'Thorsen'],
  },
  {
    given: ['Amélie', 'Baptiste', 'Carmen', 'Diego', 'Élodie', 'Inés', 'João', 'Luísa', 'Rafael', 'Zoé'],
    family: [
      'Almeida',
      'Beaumont',
      'Castaño',
      'Duarte',
      'Fontaine',
      'Ibáñez',
      'Mercier',
      'Núñez',
      'Peñalver',
    ],
  },
  {
    given: ['Abena', 'Chidi', 'Fatou', 'Kwame', 'Makena', 'Nia', 'Sizwe', 'Tendai', 'Wanjiru', 'Zuri'],
    family: ['Adeyemi', 'Banda', 'Diallo', 'Kamau', 'Mensah', 'Mokoena', 'Ndlovu', 'Okafor', 'Sesay'],
  },
  {
    given: [
      'Agnes',
      'Bernard',
      'Charlotte',
      'Desmond',
      'Edith',
      'Frances',
      'Harold',
      'Maud',
      'Rupert',
      'Winifred',
    ],
    family: [
      'Ashdown',
      'Blackwood',
      'Carmody',
      'Dunmore',
      'Fairbairn',
      'Hargreave',
      'Lockhart',
      'Prendergast',
    ],
  },
  {
    given: ['Anjali', 'Devika', 'Farhan', 'Imran', 'Kavya', 'Nikhil', 'Priya', 'Rohan', 'Shirin', 'Vikram'],
    family: [
      'Banerjee',
      'Chaudhary',
      'Deshmukh',
      'Iyer',
      'Kapoor',
      'Malhotra',
      'Qureshi',
      'Rao',
      'Subramaniam',
    ],
  },
];

const ROLES = [
  'Head of government',
  'Minister for trade',
  'Governor',
  'Ambassador',
  'Botanist',
  'Novelist',
  'Engineer',
  'Head of a university',
  'Mayor',
  'Composer',
  'Bishop',
  'Explorer',
] as const;

const [FIRST_YEAR, LAST_YEAR] = [1872, 2019] as const;

/** So many persons, more of them of late. Names that come twice get a middle initial, as their bearers would. */
export function makePeople(count: number, seed: number): readonly Person[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, number) => personOf(chanceOf(seed, -1 - number), taken));
}

function personOf(chance: Chance, taken: Set<string>): Person {
  const { language, familyFirst = false, given, family } = chance.pick(NAMINGS);
  const [first = '', ownFirst] = chance.pick(given).split('|');
  const [last = '', ownLast] = chance.pick(family).split('|');
  const plain = familyFirst ? `${last} ${first}` : `${first} ${last}`;
  const own = language && ownFirst && ownLast ? ownName(language, ownFirst, ownLast) : undefined;
  let name = plain;
  for (let tries = 0; taken.has(name); tries++) {
    const initials = Array.from(
      { length: 1 + Math.floor(tries / 8) },
      () => `${chance.pick([...'ABCDEFGHIJKLMNOPRSTVW'])}.`,
    );
    name = familyFirst ? `${plain} ${initials.join(' ')}` : `${first} ${initials.join(' ')} ${last}`;
  }
  taken.add(name);
  return {
    id: slugOf(name),
    name,
    names: language && own && name === plain ? { [language]: own } : {},
    role: chance.pick(ROLES),
    since: LAST_YEAR - Math.floor(chance.part() ** 2.2 * (LAST_YEAR - FIRST_YEAR)),
  };
}

/** Families come first in Korean, Chinese and Japanese, which put no space between; elsewhere last. */
const ownName = (language: string, first: string, last: string) =>
  ['ko', 'zh', 'ja'].includes(language) ? last + first : `${first} ${last}`;

/** A name in small ASCII letters, digits and hyphens. */
export const slugOf = (name: string): string =>
  name
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'somewhere';
