import { meaningsOfWord } from './abbreviations';
import { withoutFacts } from './facts';
import { coreOf } from './fillers';
import { withPhrases } from './phrases';
import { splitWords } from './split';
import { withGaps } from './vocabulary';
import { wordSetsOf } from './word-sets';

describe('splitWords', () => {
  it.each<[string, string[]]>([
    ['ListeningPerformanceLevel', ['listening', 'performance', 'level']],
    ['LEPCode', ['lep', 'code']],
    ['SISGradeLevel', ['sis', 'grade', 'level']],
    ['Number of ELs', ['number', 'of', 'els']],
    ['TX-UNIQUE-STUDENT-ID', ['tx', 'unique', 'student', 'id']],
    ['Student #', ['student', 'number']],
    ["Kid's name", ['kid', 'name']],
    ['Form rec’d', ['form', 'received']],
    ["Recd'd", ['recd']],
    ['Enrollment +/-', ['enrollment', 'difference']],
    ['MLs ±', ['mls', 'difference']],
    ['DOE016 - Grade Level', ['doe16', 'grade', 'level']],
    ['SCS 06', ['scs6']],
    ['schlname2', ['schlname', '2']],
    ['Niveau scolaire élève', ['niveau', 'scolaire', 'eleve']],
    ['(((((', []],
    ['x'.repeat(201), []],
    ['x'.repeat(200), ['x'.repeat(200)]],
    ["Read'g Level", ['reading', 'level']],
    ['Student #s', ['student', 'number']],
    ['#sections', ['number', 'sections']],
    ['Service(s)', ['service']],
    ['Maestra(o)', ['maestra']],
    ['Alumno/a de la escuela', ['alumno', 'de', 'la', 'escuela']],
    ['# 1', ['number', '1']],
    ['ELs@School', ['els', 'at', 'school']],
    ['1st Period', ['first', 'period']],
    ['11st', ['11', 'st']],
    ['K1st', ['k', '1', 'st']],
    ['1stop', ['1', 'stop']],
    ['Minutes w/ESL', ['minutes', 'with', 'esl']],
    ['tw/o', ['tw', 'o']],
  ])('takes %p apart into %p', (text, words) => expect(splitWords(text)).toEqual(words));
});

describe('words', () => {
  it('written without gaps are taken apart where every part is known', () => {
    expect(withGaps('listeninglevel')).toEqual(['listening', 'level']);
    expect(withGaps('readingss')).toEqual(['reading', 'ss']);
    expect(withGaps('schoolyear')).toEqual(['school', 'year']);
    expect(withGaps('homeroom')).toEqual(['homeroom']);
    expect(withGaps('yrsinmass')).toEqual(['yrsinmass']);
  });

  it('written without gaps are as few as may be, and the first one as long: level is not lev and el, nor staff staf', () => {
    expect(withGaps('currentlevel')).toEqual(['current', 'level']);
    expect(withGaps('staffname')).toEqual(['staff', 'name']);
  });

  it('are written out, the likeliest meaning first', () => {
    expect(meaningsOfWord('tchr')).toEqual(['teacher']);
    expect(meaningsOfWord('lvls')).toEqual(['level']);
    expect(meaningsOfWord('st')).toEqual(['state', 'student', 'start']);
    expect(meaningsOfWord('status')).toEqual(['status']);
    expect(meaningsOfWord('constructor')).toEqual(['constructor']);
  });

  it('make phrases, the longest first', () => {
    expect(withPhrases(['english', 'language', 'learner', 'status'])).toEqual(['el', 'status']);
    expect(withPhrases(['home', 'language', 'survey'])).toEqual(['hls']);
    expect(withPhrases(['home', 'language'])).toEqual(['firstlanguage']);
  });

  it('leave out fillers, and whom the list is about, but never all', () => {
    expect(coreOf(['student', 'grade', 'code'])).toEqual(['grade']);
    expect(coreOf(['student'])).toEqual(['student']);
    expect(coreOf(['current'])).toEqual(['current']);
  });

  it('compare in any order', () => {
    const keys = ['Level of Proficiency', 'Prof. Lvl', 'PL', 'proficiencylevel', 'PERFORMANCE_LEVEL'];
    expect(new Set(keys.map((text) => wordSetsOf(text)[0]?.coreKey))).toEqual(new Set(['level proficiency']));
  });
});

describe('withoutFacts', () => {
  it.each([
    ['SDD (1-4)', 'SDD'],
    ['SDD Level SY26-27', 'SDD Level'],
    ['2026-27 SDD', 'SDD'],
    ['SY 2026 ELD', 'ELD'],
    ['SLIFE (Y/N)', 'SLIFE ( )'],
    ['SLIFE Y/N', 'SLIFE'],
    ['IEP (yes/no)', 'IEP ( )'],
    ['Y/N', 'Y/N'],
    ['[05]LastFirst', 'LastFirst'],
    ['Current SY26', 'Current'],
    ["'26 ACCESS Ovrl", 'ACCESS Ovrl'],
    ['Spring 2026 Overall', 'Overall'],
    ['10/1/26 Enr', 'Enr'],
    ['DOE 24 (First Language)', 'DOE 24 (First Language)'],
    ['Room 24', 'Room'],
    ['(2026)', '(2026)'],
    ['Oct 1 Enrollment', 'Oct 1 Enrollment'],
  ])('of %p is %p', (heading, name) => expect(withoutFacts(heading)).toBe(name));
});
