using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What an act is made from: the state that it changes, who acts and when.</summary>
/// <param name="State">The state before it.</param>
/// <param name="Letters">The acts on letters of that state.</param>
/// <param name="Work">The acts on the work on the alerts of that state.</param>
/// <param name="Who">The person.</param>
/// <param name="At">The instant of recording.</param>
internal sealed record CaseActing(CaseState State, LetterActions Letters, HandlingActs Work, string Who, Instant At);
