import {createCache} from '../rows/memory.ts';
import {span, type Row} from '../rows/row.ts';

export type RuleProps = {
  readonly columns: number;
  /**
   * The column at which the rule between sidebar and text meets this one, and the shape of the joint; undefined for a
   * straight rule.
   */
  readonly column?: number | undefined;
  readonly joint?: '┬' | '┴' | undefined;
};

const remembered = createCache<Row>(4);

/** Makes a rule across the screen. There are several on a screen, so each shape is cached. */
export const ruleRow = ({columns, column = 0, joint}: RuleProps): Row => remembered(joint ?? '', [columns, column], () =>
  [span(joint ? `${'─'.repeat(column)}${joint}${'─'.repeat(columns - column - 1)}` : '─'.repeat(columns), 'faint')]);
