using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Traces;

/// <summary>A place in a text for a letter that tells who.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct PersonalTrace(PersonalTraceKind Kind, int Start, int End)
{
    /// <summary>The fewest people whose number, and whose money in sum, may stand in a letter.</summary>
    public const int FewestTold = 5;

    /// <summary>Finds the first trace of a text; null if there is none.</summary>
    public static PersonalTrace? In(string text) => DigitTraces.In(text) ?? NameTraces.In(text) ?? FewPeopleTraces.In(text);

    /// <summary>Returns the text with the place marked, for the person who typed it.</summary>
    public string MarkedIn(string text) => $"{text[..Start]}→{text[Start..End]}←{text[End..]}";

    /// <summary>Returns what it looks like, in words.</summary>
    public Message InWords() => Kind switch
    {
        PersonalTraceKind.Telephone => LetterMessages.TracePhone,
        PersonalTraceKind.Identity => LetterMessages.TraceIdentity,
        PersonalTraceKind.BankCard => LetterMessages.TraceBankCard,
        PersonalTraceKind.Name => LetterMessages.TraceName,
        PersonalTraceKind.FewPeople => LetterMessages.TraceFewPeople,
    };
}
