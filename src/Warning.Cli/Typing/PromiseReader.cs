using NodaTime;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads what was promised by a day: <c>2026-12-31=50000</c>, <c>12月31日=补签合同</c>.</summary>
internal static class PromiseReader
{
    private static readonly DateReader Dates = new();
    private static readonly AmountReader Amounts = new();

    /// <summary>Returns whether a word has a day and something behind it.</summary>
    public static bool IsPromise(string word) => Part(word) is { Day: { } day, What.Length: > 0 } && Dates.Read(day) is not null;

    /// <summary>Returns the promise of a word that is one; a day without a year is the first on or after another.</summary>
    public static LetterPromise Read(string word, LocalDate from)
    {
        (string day, string what) = Part(word)!.Value;
        LocalDate by = Dates.Read(day)!.Value.From(from);
        return Amounts.Read(what) is { } yuan ? new LetterPromise(by, yuan, What: null) : new LetterPromise(by, Yuan: null, what);
    }

    private static (string Day, string What)? Part(string word)
    {
        int mark = word.IndexOfAny(['=', '＝', ':', '：']);
        return mark <= 0 ? null : (word[..mark].Trim(), word[(mark + 1)..].Trim());
    }
}
