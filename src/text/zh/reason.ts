import { knownPeriod } from '../../domain/period.ts';
import type { ReasonCode } from '../../domain/reasons.ts';
import type { Status } from '../../domain/status.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const value = (p: Params, key: string) => words.quantity(p[key] ?? '', p['unit'] ?? '');
const difference = (p: Params, key: string) => words.difference(p[key] ?? '', p['unit'] ?? '');
const statusWord = (p: Params) => words.status[p['status'] as Status];

/** One sentence for each reason of a light. */
export const reason: Record<ReasonCode, (p: Params) => string> = {
  'comparator-holds': (p) => `实际值${value(p, 'actual')}符合目标“${p['wording']}”，判为达标。`,
  'pace-on-path': (p) =>
    `目标尚未到期，按序时判断：由基期${value(p, 'baseline')}起，本期应达到${value(p, 'expected')}，实际${value(p, 'actual')}，进度比${p['pace']}；不低于${p['onTrackPace']}为序时正常，不低于${p['atRiskPace']}为预警，再低为滞后。`,
  'path-not-begun': (p) => `目标路径尚未起步，以基期值${value(p, 'baseline')}为准，判为${statusWord(p)}。`,
  'regained-and-lost': (p) =>
    `得而复失：基期${value(p, 'baseline')}已符合目标“${p['wording']}”，本期${value(p, 'actual')}反而不符合，判为滞后。`,
  'near-or-missed': (p) =>
    `与目标“${p['wording']}”相差${difference(p, 'gap')}；差距在${difference(p, 'near')}以内为预警，超出为未达标。`,
  'trend-direction': (p) => `目标只要求方向，与上年同期相比判为${statusWord(p)}。`,
  'no-observation': (p) => (p['absence'] ? `本期无数据，填报说明：${p['absence']}。` : '本期尚未填报。'),
  'no-earlier-value': () => '目标要与上年同期比较，而上年同期没有数据。',
  'no-number': () => '方案没有给出目标数值，只作记录，不亮灯。',
  margin: (p) =>
    p['margin'] === '0' ? '正好在目标线上，没有余量。' : `距目标线还有${difference(p, 'margin')}的余量。`,
  'next-threshold': (p) =>
    p['strict']
      ? `越过${value(p, 'at')}（不含）即为${statusWord(p)}，还差${difference(p, 'distance')}以上。`
      : `达到${value(p, 'at')}即为${statusWord(p)}，还差${difference(p, 'distance')}。`,
  beyond: (p) => `已超过目标所列数值${p['value']}，方向有利。`,
  'also-stated': (p) => `同一方案在“${p['section']}”处另写为“${p['wording']}”，按较严的一处判断。`,
  cited: (p) => `目标出处：${p['document']}，${p['section']}，原文“${p['wording']}”。`,
  'no-date': () => '方案未写明完成时限，按方案有效期内始终适用，直接比较。',
  'of-period': (p) => `本期值取自${words.period(knownPeriod(p['period'] ?? ''))}的填报，两者截止日相同。`,
  'target-note': (p) => `目标说明：${p['note']}`,
};
