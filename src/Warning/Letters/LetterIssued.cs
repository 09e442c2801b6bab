using NodaTime;

namespace EarlyWarning;

/// <summary>A letter was signed, and has its number.</summary>
/// <param name="On">The day on it.</param>
/// <param name="Number">Its number.</param>
/// <param name="SignedBy">Who signed it.</param>
/// <param name="Reply">Within what time it asks for an answer; of a suggestion within what time the authority files it; null: it sets none.</param>
/// <param name="NotBeforeCourt">Whether whoever issued it made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterIssued(LocalDate On, string Number, string SignedBy, ReplyPeriod? Reply, bool NotBeforeCourt) : LetterAct;
