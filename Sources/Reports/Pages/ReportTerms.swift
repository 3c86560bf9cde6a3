/// What the words of a report mean.
///
/// It stands below every page: a number that nobody can check is signed by nobody.
let reportTerms = [
  PageRemark(
    term: "turn",
    meaning: """
      Opened by the first message of a user that counts while none is open; closed by the first \
      reply that counts, or void. It belongs to the period in which it opened; a reply to the one in \
      which it was sent.
      """
  ),
  PageRemark(
    term: "attained",
    meaning: """
      Met, of met and missed. A turn that is open and overdue is missed already. Pending, void, \
      exempt and unknown turns are counted beside it and are in neither.
      """
  ),
  PageRemark(
    term: "response, settled",
    meaning: """
      Judged turns answered, of those and the open ones; settled is the same without the open ones \
      that are not yet due.
      """
  ),
  PageRemark(
    term: "void, exempt, unknown",
    meaning: """
      Void: nothing was owed, as for spam, or a message that needed no reply or was taken back. \
      Exempt: no promise applies. Unknown: a time is too coarse to be judged.
      """
  ),
  PageRemark(
    term: "wall, working",
    meaning: """
      Seconds by the clock on the wall, and those of them in working hours, written h:mm:ss; hours go \
      on past 24. Waits are those of answered turns.
      """
  ),
  PageRemark(
    term: "median, p90, p95",
    meaning: """
      The middle wait, or the mean of the middle two; and by nearest rank the wait that 90 or 95 of a \
      hundred did not exceed: each is a turn that can be opened.
      """
  ),
  PageRemark(
    term: "answered within",
    meaning: "The share of judged turns that were answered in at most so much wall time."
  ),
  PageRemark(
    term: "claimed, only claimed",
    meaning:
      """
      Replies that a person says were given elsewhere and that the platform has not confirmed; only \
      claimed are the turns that such a reply closed.
      """
  ),
  PageRemark(
    term: "untranslated, partly",
    meaning: """
      Answered turns whose reply was not in Mandarin, or only in part; one that a later reply in \
      Mandarin mended is not counted.
      """
  ),
]
