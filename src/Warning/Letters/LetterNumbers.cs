using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Letters;

/// <summary>Gives the numbers of an issuer's letters, a series for each kind and year. A number is never used again, even if it is void.</summary>
internal sealed partial class LetterNumbers(LetterRegister register, Issuer issuer, LetterRule rule)
{
    private const string Serial = "{serial}";

    /// <summary>Returns the number after the highest of the series.</summary>
    public string Next(int year) => Next(year, 1)[0];

    /// <summary>Returns the numbers after the highest of the series, in a row.</summary>
    public IReadOnlyList<string> Next(int year, int count)
    {
        if (rule.NumberPattern.Contains("{short}", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(issuer.Short))
            throw new LetterActionException(LetterActionReason.NoShortName, LetterMessages.NoShortName);
        string[] ends = rule.NumberPattern
            .Replace("{short}", issuer.Short, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split(Serial);
        ends = [.. ends.Select(Official)];
        int next = Math.Max(issuer.FirstNumbers.Where(first => first.Year == year && first.Kind == rule.Kind).Select(first => first.Number).FirstOrDefault(1), Highest(ends[0], ends[^1]) + 1);
        return [.. Enumerable.Range(next, count).Select(serial => string.Create(CultureInfo.InvariantCulture, $"{ends[0]}{serial}{ends[^1]}"))];
    }

    /// <summary>Returns a number that was given by hand; throws when it is used.</summary>
    public static string Check(LetterRegister register, string given)
    {
        string number = Official(given.Trim());
        if (number.Length == 0 || number.Any(char.IsControl)) throw new LetterActionException(LetterActionReason.MalformedNumber, LetterMessages.EmptyNumber);
        if (register.FindNumber(number) is not { } used) return number;
        Message fate = used.Number is { } own && Official(own) == number ? LetterMessages.UsedBy(used.Called) : LetterMessages.VoidOf(used.Called);
        throw new LetterActionException(LetterActionReason.NumberUsed, LetterMessages.NumberIsUsed(number, fate));
    }

    /// <summary>Returns a number with its year in the brackets that official numbers have: 〔2026〕 for [2026], (2026) or （2026）.</summary>
    public static string Official(string number) => BracketedYear().Replace(number, "〔${year}〕");

    private int Highest(string start, string end)
    {
        int highest = 0;
        foreach (string number in register.Numbers)
        {
            if (number.Length <= start.Length + end.Length || !number.StartsWith(start, StringComparison.Ordinal) || !number.EndsWith(end, StringComparison.Ordinal)) continue;
            if (int.TryParse(number.AsSpan(start.Length, number.Length - start.Length - end.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int serial) && serial < int.MaxValue)
                highest = Math.Max(highest, serial);
        }

        return highest;
    }

    [GeneratedRegex(@"[\[(（［【〔](?<year>[0-9]{4})[\])）］】〕]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BracketedYear();
}
