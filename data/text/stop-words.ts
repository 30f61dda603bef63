/**
 * Words that say nothing about the subject. Kept short: `not`, `no`, `who` and the like are here because they stand in
 * nearly every sentence, while words that name something in this field (`men`, `mind`, `one`) are not.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and another any anyone are aren't as at be because been before being between both but by
  can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else etc every for
  from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
  i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like me more most my myself no nor not now
  of off on once only onto or other others our ours ourselves out over own please same shan't she she'd she'll she's should
  shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd they'll
  they're they've this those though through to too under until up upon us very via was wasn't we we'd we'll we're we've
  were weren't what what's when when's where where's which while who who's whom whose why will with within without won't
  would wouldn't yet you you'd you'll you're you've your yours yourself yourselves
  cant dont doesnt didnt im ive isnt wont shes hes theyre whats wheres whos thats wasnt`.split(/\s+/),
);
