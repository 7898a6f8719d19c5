import type { Random } from './random';

/** Given names and family names by home language. Every combination is invented; no entry stands for a real person. */
const POOLS = {
  English: {
    first:
      'Ava,Caleb,Destiny,Elijah,Grace,Jayden,Imani,Liam,Maya,Noah,Olivia,Quinn,Ruby,Theo,Zoe,Malik,Nora,Owen,Piper,Rowan',
    last: "Abbott,Baker,Coleman,Donovan,Ellis,Fitzgerald,Greene,Hayes,Jackson,Keane,Lawson,McCarthy,Nolan,O'Brien,Porter,Quigley,Rollins,Sullivan,Tate,Walsh",
  },
  Spanish: {
    first:
      'Ángel,Belén,Camila,Daniela,Emilio,Fátima,Gabriel,Inés,Jesús,José,Lucía,Mateo,Nicolás,Óscar,Raúl,Sofía,Tomás,Valentina,Ximena,Yadiel',
    last: 'Álvarez,Báez,Castillo,De la Cruz,Encarnación,Fernández,Gómez,Hernández,Jiménez,López,Martínez,Núñez,Ortiz,Peña,Quiñones,Ramírez,Santana,Tejeda,Ureña,Vásquez',
  },
  'Haitian Creole': {
    first:
      'Chrislandé,Djimy,Esther,Fabiola,Guerline,Jean-Baptiste,Judelande,Kervens,Lovelie,Marckenson,Naïka,Rosemène,Stéphanie,Widlyn',
    last: 'Augustin,Bélizaire,Charles,Désir,Étienne,François,Guerrier,Jean-Louis,Laguerre,Mésidor,Noël,Pierre,Saint-Fleur,Toussaint',
  },
  'Cape Verdean Creole': {
    first: 'Adérito,Celina,Djénifer,Edmilson,Hélio,Ivanilda,Jocelina,Nélida,Odair,Patrícia,Suely,Zuleica',
    last: 'Andrade,Barbosa,Correia,Évora,Fontes,Gonçalves,Lopes,Monteiro,Pina,Rodrigues,Tavares,Varela',
  },
  Portuguese: {
    first: 'Antônio,Beatriz,Caio,Débora,Eduardo,Flávia,Gustavo,Heloísa,João,Letícia,Thaís,Vinícius',
    last: 'Araújo,Brandão,Conceição,Damião,Falcão,Guimarães,Magalhães,Nascimento,Queirós,Simões,Teixeira,Vitória',
  },
  Vietnamese: {
    first: 'An,Bảo,Châu,Diễm,Đức,Hạnh,Hiếu,Khánh,Linh,Minh,Ngọc,Phúc,Quỳnh,Thảo,Trâm,Tuấn',
    last: 'Bùi,Đặng,Đỗ,Hồ,Hoàng,Huỳnh,Lê,Ngô,Nguyễn,Phạm,Phan,Trần,Võ,Vũ',
  },
  Chinese: {
    first: 'Haoran,Jiayi,Lǐnà,Méi,Ruoxi,Shūfēn,Tiānyù,Xīnyí,Yǔhán,Zhìqiáng',
    last: 'Chén,Guō,Huáng,Lǐ,Lín,Liú,Wáng,Wú,Zhāng,Zhào',
  },
  Somali: {
    first: 'Abshir,Ayaan,Cabdi,Deeqa,Faduma,Hodan,Khadra,Liibaan,Nasra,Sahra,Warsame,Xaawo',
    last: 'Abdullahi,Caali,Cismaan,Diiriye,Faarax,Guuleed,Maxamed,Nuur,Shire,Warsame',
  },
  Arabic: {
    first: "Amīna,Bilal,Dunya,Faris,Hamza,Iman,Jamīla,Khalid,Layla,Mus'ab,Nūr,Rania,Salma,Yusuf,Zaynab",
    last: "al-Amin,al-Ḥaddād,Benali,Darwish,El Khoury,Farouk,Ḥasan,Ibrāhīm,Mansour,Qasim,Sa'id,Zidan",
  },
  Tigrinya: {
    first: 'Bereket,Eden,Filmon,Helen,Luwam,Natnael,Rahel,Senait',
    last: 'Abraha,Gebremedhin,Habte,Kidane,Tesfay,Woldu',
  },
  Ukrainian: {
    first: 'Andriy,Daryna,Kateryna,Maksym,Oksana,Taras',
    last: 'Bondarenko,Kovalenko,Lysenko,Melnyk,Shevchuk,Tkachenko',
  },
} as const;

export type Language = keyof typeof POOLS;

interface PersonName {
  readonly first: string;
  readonly last: string;
}

/** Gives names by home language, no full name twice. */
export class NameGiver {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  /** A name as families with that home language carry it; many Spanish-speaking families use two family names. */
  give(language: Language): PersonName {
    const pool = POOLS[language];
    const [firstNames, lastNames] = [pool.first.split(','), pool.last.split(',')];
    for (let attempt = 0; attempt < 200; attempt++) {
      const second = language === 'Spanish' && this.random.chance(0.4) ? ` ${this.random.pick(lastNames)}` : '';
      const name = { first: this.random.pick(firstNames), last: this.random.pick(lastNames) + second };
      const full = `${name.last}, ${name.first}`;
      if (this.given.has(full)) continue;
      this.given.add(full);
      return name;
    }
    throw new Error(`The list of ${language} names is used up.`);
  }
}
