const english = new Set(
  'the a an is are was were of in on to for and what who when where which why how do does did has have it that this we our me please tell status'.split(
    ' ',
  ),
);
const foreign = new Set(
  `le la les des du une est et quel quelle quels qui pour dans avec sur nous vous je pourquoi quand comment bonjour merci
  el los las una es y que cual cuál quien quién cuando cuándo donde por para con como cómo hola gracias estado qué está cuánto cuanto del
  der die das und ist wer wie wann wo warum für mit bitte danke wie was hallo den dem ein eine nicht von
  jaki jest kto kiedy gdzie dlaczego jak proszę czy dla nie się dziękuję co
  care este cine când unde cum pentru și sau nu mulțumesc
  che chi quando dove perché come grazie ciao di il lo gli della sono qual è
  o os as um uma quem qual não obrigado para
  wat wie waar wanneer hoe het een van zijn dank`.split(/\s+/),
);

const letters = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;

/** Whether `text` (lower case) is in another language: most letters not Latin, or its little words not English. */
export const isForeign = (text: string): boolean => {
  const all = text.match(letters)?.length ?? 0;
  if (all >= 3 && (text.match(latin)?.length ?? 0) < all / 2) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  const ours = words.filter((word) => english.has(word)).length;
  const theirs = words.filter((word) => foreign.has(word) && !english.has(word)).length;
  return theirs >= 2 && theirs > ours && theirs >= words.length / 5;
};
