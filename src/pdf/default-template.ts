/** The License Agreement that a first start writes beside the settings: an example to edit. */
export const defaultTemplate = `# License Agreement

Agreement **{{number}}**, drafted on {{date}}

between **{{vendor}}** (“the Vendor”) and **{{organization}}**, {{address}} (“the Licensee”).

{{parties}}

## 1. What is licensed

The Vendor grants the Licensee the right to use **{{subscription}}** for its own business, for the users named below, from **{{start}}** to **{{end}}**. The license is a {{type}}.

{{prices}}

All prices are for one year, in {{currency}}, without taxes. They come from the Vendor’s list prices in USD at the set rate of {{rate}} {{currency}} for one USD; the total is {{totalUsd}}.

## 2. How it begins

When both parties have signed, the Vendor sends an activation link to {{notificationEmail}}. A trial of {{trialDays}} days begins when the Licensee’s data has been imported. The Licensee is told by email, at least {{noticeHours}} hours before, when the trial becomes a production subscription, and how to prevent it.

## 3. The project

{{project}}

## 4. Signing

This agreement is to be signed and sent back by {{due}}. It holds when both parties have signed it.

{{signatures}}
`;
