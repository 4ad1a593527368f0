// The small library of an invented server that the screens are taken in.
import type { FileInput } from '../discord/double/command-options.ts';

export const STORM_WALL: FileInput = {
  name: 'storm-wall.md',
  content: `---
title: Storm wall vote put off again
publisher: The Wexmouth Echo
author: Nuala Brandreth
date: 2024-03-09
url: https://example.org/storm-wall
---
Wexmouth council has put off its vote on a new storm wall for the third time, eleven weeks after the sea broke into Quay Street.

“Nobody asked the people who live beside the harbour wall,” said Ada Okafor, the harbour master. “They can see the water from their beds.”

The wall would cost £4.2 million, of which the county has promised half. Councillor Piers Lanyon said the town could not sign for the rest before it knew who would pay for repairs.

“A wall without a plan for its upkeep is a sandcastle,” he told the meeting.

Okafor replied that she had asked for an upkeep plan in 2019 and again in 2021. “I have the letters,” she added. “Both are stamped as received.”

Outside, about sixty residents of Quay Street stood in the rain with buckets. Bela Strand, who keeps a shop there, said her insurer would not renew her policy.

“One more winter and I am gone,” said Strand. “The shop has been here since 1924.”

The council will meet again on 4 April.
`,
};

export const FERRY: FileInput = {
  name: 'ferry.md',
  content: `---
title: Island ferry to lose its winter timetable
publisher: The Kelder Courier
author: Tom Averill
date: 2023-11-10
url: https://example.org/ferry
---
The ferry to Orrin will sail only twice a week from January.

“No operator can sail an empty ferry,” said Gareth Pollitt, who runs the line. He put the loss of last winter at £310,000.

Islanders said the cut would close the school. “We will lose every family with small children,” said Ishbel Munro, the head teacher.

Harbour master Ada Okafor said the berth at Wexmouth would be kept open whatever happened.
`,
};

export const MARKET: FileInput = {
  name: 'market.txt',
  content: `Market hall sold to its stallholders

The market hall at Tarn was sold on Tuesday to the people who trade in it.

“The stalls were our whole life, and now they are ours,” said Moira Tennant, who sells bread there.

The council said the price, £1, was “fair for a roof that leaks”.
`,
};
