import type { Stop, Visit } from '../../src/visit/visit.ts';

/** Names and passages that try the letters and the room of a card, by the name of their reference picture. */
export const FAR_NAMES = {
  cyrillic: {
    visit: 'Визит Ким Чен Ына в Россию',
    name: 'Комсомольский-на-Амуре авиационный завод имени Ю. А. Гагарина',
    passage: 'До аэродрома был авиационный завод, на котором строят самые мощные российские истребители.',
  },
  hangul: {
    visit: '김정은의 러시아 방문',
    name: '보스토치니 우주기지',
    passage:
      '회담은 러시아의 주요 우주 발사장에서 열렸다. 손님이 무엇을 염두에 두었는지 이보다 분명히 말해 주는 곳은 드물다.',
  },
  arabic: {
    visit: 'زيارة إلى العاصمة الرياض',
    name: 'قصر السلام في مدينة جدة القديمة',
    passage: 'وصل الوفد إلى القصر صباح يوم السبت 16 سبتمبر، وكان في استقباله كبار المسؤولين في المملكة.',
  },
  chinese: {
    visit: '国务委员访问北京',
    name: '北京人民大会堂东门外广场',
    passage: '欢迎仪式在人民大会堂东门外广场举行，随后双方举行了会谈，并共同会见了记者。',
  },
  hebrew: {
    visit: 'מסע אל ארץ ישראל, סתיו 1898',
    name: 'תחנת הרכבת של ירושלים',
    passage: 'הרכבת מיפו הגיעה בערב שבת, ועד שנכנסו בשערי העיר כבר ירד הלילה וזרח הירח.',
  },
  hindi: {
    visit: 'भारत यात्रा, सितंबर 2023',
    name: 'राजघाट, महात्मा गांधी की समाधि',
    passage: 'प्रतिनिधियों ने सुबह राजघाट पर महात्मा गांधी को श्रद्धांजलि दी और फिर शिखर सम्मेलन के लिए प्रस्थान किया।',
  },
  thai: {
    visit: 'การเสด็จประพาสยุโรป พ.ศ. 2440',
    name: 'พระที่นั่งจักรีมหาปราสาท กรุงเทพมหานคร',
    passage: 'เรือพระที่นั่งออกจากท่าราชวรดิฐในเวลาเช้า ประชาชนจำนวนมากมาส่งเสด็จอยู่ตามสองฝั่งแม่น้ำเจ้าพระยา',
  },
  long: {
    visit: 'A journey through the communes of the Champagne whose names are longer than their streets',
    name: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson, the old railway station',
    passage:
      'Donaudampfschifffahrtsgesellschaftskapitän was the only word on the door, and it took two lines.',
  },
} as const;

interface Names {
  readonly visit: string;
  readonly name: string;
  readonly passage: string;
}

/** A visit as if its stop had been there: name, visit and passage are other ones, and nothing else. */
export function renamed(visit: Visit, stop: Stop, names: Names): Visit {
  const changed: Stop = {
    ...stop,
    name: { ...stop.name, value: names.name },
    passages: stop.passages.map((passage) => ({ ...passage, exact: names.passage })),
  };
  return {
    ...visit,
    title: names.visit,
    stops: visit.stops.map((each) => (each.id === stop.id ? changed : each)),
  };
}
