import { carrierText } from '@/components/carrier-text';
import type { HistoryStep, OrderRow, OrderTodo } from '@/components/dashboard/order-row';
import { group } from '@/utils/carriers/group';
import { normalise } from '@/utils/carriers/normalise';
import { nameOfFinding } from '@/utils/check/finding-name';
import type { Language, MessageKey, Value } from '@/utils/i18n';
import { type LogEvent, textOfKey, unknown } from '@/utils/log/log-row';
import type { Oddity } from '@/utils/log/oddities';
import type { QueriedPackage } from '@/utils/log/query';
import { editAddress } from '@/utils/page/edit-address';
import { nameOfMarketplace } from '@/utils/policy/marketplaces';
import { actionForLogged } from '@/utils/report/action';
import { nameOfCause } from '@/utils/report/cause';

/** A logged package as the order table shows it. */
export function orderRowOf(logged: QueriedPackage, language: Language, now: number): OrderRow {
  return {
    key: textOfKey(logged),
    orderId: logged.orderId,
    package: logged.package,
    href: editAddress(logged),
    state: logged.state,
    reason: logged.cause === undefined ? null : nameOfCause(logged.cause),
    carrier: carrierText(logged.carrier, language),
    service: logged.service,
    number: logged.noTracking ? [] : groupsOf(logged.number),
    marketplace: marketplaceText(logged.marketplace),
    category: logged.category === unknown ? null : logged.category,
    day: logged.day,
    promised: logged.promised ?? null,
    shipBy: logged.shipBy ?? null,
    fromPage: logged.fromPage ?? [],
    confirmedAt: logged.confirmedAt,
    visibleAt: logged.visibleAt,
    todo: todoOf(logged, now),
    oddities: logged.oddities.map((oddity) => ({ key: oddityTexts[oddity] })),
    findings: logged.findings.map(({ code }) => nameOfFinding(code)),
    history: logged.history.map((event, at) => stepOf(event, logged.history[at - 1], language)),
  };
}

function todoOf(logged: QueriedPackage, now: number): OrderTodo | null {
  const action = actionForLogged(logged, now);
  return action && { title: action.title, detail: action.detail, isCase: action.kind === 'seller-support' };
}

/** A marketplace by its name; 'unknown' said in words. */
export function marketplaceText(marketplace: string): Value {
  return marketplace === unknown ? { key: 'popupUnknownMarketplace' } : nameOfMarketplace(marketplace);
}

const oddityTexts: Readonly<Record<Oddity, MessageKey>> = {
  duplicate: 'dashboardOddDuplicate',
  'late-entry': 'dashboardOddLate',
  'edited-after-delivery': 'dashboardOddEdited',
};

function stepOf(event: LogEvent, before: LogEvent | undefined, language: Language): HistoryStep {
  return {
    at: event.at,
    kind: event.kind,
    state: event.state,
    carrier: {
      after: carrierText(event.carrier, language),
      ...(before && before.carrier !== event.carrier ? { before: carrierText(before.carrier, language) } : {}),
    },
    number: {
      after: groupsOf(event.number),
      ...(before && before.number !== event.number ? { before: groupsOf(before.number) } : {}),
    },
  };
}

function groupsOf(number: string): readonly string[] {
  return number.trim() === '' ? [] : group(normalise(number));
}
