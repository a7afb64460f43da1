// Writes plurals.tsv, by npm's make-plural, whose functions are made of the CLDR's own rules:
//
//   npm install --no-save make-plural@8.1.0 && node tests/cldr/plurals.mjs > tests/cldr/plurals.tsv
import * as cardinals from "make-plural/cardinals";
import * as plurals from "make-plural";

// Those of the shipped site, and others that people in Britain speak or whose rules are peculiar.
const languages = {
  shipped: "en cy es fr it lv lt hu pl pt_PT ro sk so vi tr bg ru uk ar fa ckb ur pa hi gu bn ta zh".split(" "),
  others: ("ga gd br mt sl cs hr sr bs be mk is da nl de pt ca he ku ps am ti yo ha sw si ne my th lo km ja ko "
    + "sq hy ka el et fi sv dsb ksh").split(" "),
};
const numbers = [...Array(1001).keys()].map(String);
const others = ["0.0", "0.1", "0.5", "1.0", "1.5", "2.0", "2.5", "10.0", "22.0", "1.31", "1000000", "1000001", "2000000", "1100000"];

/** "other 0, one 1, few 2-9": neighbours of one form together. */
function runs(form, numbers) {
  const found = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.form === form(number)) last.to = number;
    else found.push({ form: form(number), from: number, to: number });
  }
  return found.map(({ form, from, to }) => (from === to ? `${form} ${from}` : `${form} ${from}-${to}`)).join(", ");
}

console.log("# The form of each number in each language, written by tests/cldr/plurals.mjs; not to be edited.");
console.log("# Made by make-plural 8.1.0 of the Unicode CLDR 48, under the Unicode licence (Unicode-3.0).");
console.log("# language, kind, the numbers from 0 to 1000, and some others");
for (const language of [...languages.shipped, ...languages.others]) {
  const tag = language.replace("_", "-");
  const exact = (form) => others.map((number) => `${form(number)} ${number}`).join(", ");
  const cardinal = cardinals[language];
  console.log([tag, "cardinal", runs(cardinal, numbers), exact(cardinal)].join("\t"));
  const ordinal = (number) => plurals[language](number, true);
  if (numbers.some((number) => ordinal(number) !== "other")) {
    console.log([tag, "ordinal", runs(ordinal, numbers), ""].join("\t"));
  }
}
