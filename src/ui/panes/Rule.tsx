import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {ruleRow, type RuleProps} from './rule-row.ts';

/** A rule across the screen. */
export const Rule = memo(function Rule(props: RuleProps) {
  return <Rows rows={[ruleRow(props)]} />;
});
