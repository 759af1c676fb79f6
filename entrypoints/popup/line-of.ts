import { carrierText } from '@/components/carrier-text';
import type { OrderLine } from '@/components/order-line';
import { group } from '@/utils/carriers/group';
import { normalise } from '@/utils/carriers/normalise';
import type { Language, Phrase } from '@/utils/i18n';
import { type LogRow, textOfKey, unknown } from '@/utils/log/log-row';
import type { LoggedPackage } from '@/utils/log/read';
import { editAddress } from '@/utils/page/edit-address';
import { nameOfCause } from '@/utils/report/cause';

/** A logged package as the popup's lists show it; or an order by one of its packages. */
export function lineOf(logged: LoggedPackage & { readonly packages?: number }, language: Language): OrderLine {
  return {
    key: textOfKey(logged),
    orderId: logged.orderId,
    package: logged.package,
    packages: logged.packages ?? 1,
    href: editAddress(logged),
    state: logged.state,
    carrier: carrierText(logged.carrier, language),
    number: logged.noTracking ? [] : group(normalise(logged.number)),
    reason: reasonOf(logged),
    at: logged.enteredAt,
  };
}

/** The same of a row as it stands in the log. */
export function lineOfRow(row: LogRow, language: Language): OrderLine {
  const { fields, ...key } = row;
  return lineOf(
    {
      ...key,
      carrier: fields.carrier.value,
      service: fields.service.value,
      number: fields.number.value,
      noTracking: fields.noTracking.value,
      findings: fields.findings.value,
      confirmedAt: fields.confirmed.value.at,
    },
    language,
  );
}

/** By the log's cause, which is the report's where one has told. An unknown one says less than the state. */
function reasonOf({ cause }: Pick<LoggedPackage, 'cause'>): Phrase | null {
  return cause && cause !== unknown ? nameOfCause(cause) : null;
}
