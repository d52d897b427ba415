/** A tree of phrases, word by word, so that looking one up grows with the question and not with the register. */
export type PhraseTree<T> = {
  readonly add: (forms: readonly string[], value: T) => void;
  /** Every phrase found in `forms`, wherever it stands. `to` is exclusive. */
  readonly find: (forms: readonly string[]) => readonly Found<T>[];
};

export type Found<T> = { readonly from: number; readonly to: number; readonly values: readonly T[] };

type Node<T> = { readonly next: Map<string, Node<T>>; readonly values: T[] };

const createNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

export const createPhraseTree = <T>(): PhraseTree<T> => {
  const root = createNode<T>();
  const step = (node: Node<T>, form: string): Node<T> => {
    const known = node.next.get(form) ?? createNode<T>();
    node.next.set(form, known);
    return known;
  };
  return {
    add: (forms, value) => {
      if (forms.length > 0) forms.reduce(step, root).values.push(value);
    },
    find: (forms) => forms.flatMap((_, from) => phrasesAt(root, forms, from)),
  };
};

const phrasesAt = <T>(root: Node<T>, forms: readonly string[], from: number): Found<T>[] => {
  const found: Found<T>[] = [];
  let node: Node<T> | undefined = root;
  for (let at = from; at < forms.length && node; at += 1) {
    node = node.next.get(forms[at] ?? '');
    if (node && node.values.length > 0) found.push({ from, to: at + 1, values: node.values });
  }
  return found;
};
