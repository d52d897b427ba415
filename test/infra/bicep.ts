import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A value of a Bicep file: texts with their `${…}` as written, anything else that is no literal as its source. */
export type Value =
  | string
  | number
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [name: string]: Value };

export type Expression = { readonly source: string };

export type Resource = { readonly type: string; readonly body: Value };

export type Bicep = {
  readonly hasError: boolean;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly variables: ReadonlyMap<string, Value>;
  /** Parameters, true for those with a value of their own. */
  readonly parameters: ReadonlyMap<string, boolean>;
  /** Names that stand alone in expressions, functions left out. */
  readonly used: ReadonlySet<string>;
};

const require = createRequire(import.meta.url);

/** Reads a Bicep file with the grammar's WebAssembly build: nothing is compiled, fetched or sent. */
export const readBicep = async (file: URL): Promise<Bicep> => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))),
  );
  const root = parser.parse(readFileSync(file, 'utf8'))?.rootNode;
  if (!root) throw new Error(`${file.pathname}: expected Bicep, got nothing that could be read`);
  const declared = (type: string): readonly (readonly Node[])[] =>
    root.descendantsOfType(type).map((node) => node.namedChildren);
  return {
    hasError: root.hasError,
    resources: new Map(
      declared('resource_declaration').map((parts) => [
        textOf(parts[0]),
        { type: textOf(parts[1]).slice(1, -1), body: readValue(parts.at(-1)) },
      ]),
    ),
    variables: new Map(
      declared('variable_declaration').map((parts) => [textOf(parts[0]), readValue(parts.at(-1))]),
    ),
    parameters: new Map(
      declared('parameter_declaration').map((parts) => [textOf(parts[0]), parts.length > 2]),
    ),
    used: new Set(root.descendantsOfType('identifier').filter(isUse).map(textOf)),
  };
};

const textOf = (node: Node | null | undefined): string => node?.text ?? '';

const isUse = (node: Node): boolean => {
  const { parent } = node;
  if (!parent || /_declaration$/.test(parent.type)) return parent?.namedChildren[0]?.id !== node.id;
  if (parent.type === 'call_expression') return false;
  return parent.type !== 'object_property' || parent.namedChildren[0]?.id !== node.id;
};

const readValue = (node: Node | undefined): Value => {
  const source = textOf(node);
  switch (node?.type) {
    case 'string':
      return source.slice(1, -1);
    case 'number':
      return Number(source);
    case 'boolean':
      return source === 'true';
    case 'array':
      return node.namedChildren.filter(({ type }) => type !== 'comment').map(readValue);
    case 'object':
      return Object.fromEntries(
        node.namedChildren
          .filter(({ type }) => type === 'object_property')
          .map(({ namedChildren: [name, value] }) => [textOf(name), readValue(value)]),
      );
    default:
      return { source };
  }
};
