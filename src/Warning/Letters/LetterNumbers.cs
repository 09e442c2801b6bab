using System.Globalization;

namespace EarlyWarning.Letters;

/// <summary>Gives the numbers of an issuer's letters, a series for each kind and year. A number is never used again, even if it is void.</summary>
internal sealed class LetterNumbers(LetterRegister register, Issuer issuer, LetterRule rule)
{
    private const string Serial = "{serial}";

    /// <summary>Returns the number after the highest of the series.</summary>
    public string Next(int year)
    {
        if (rule.NumberPattern.Contains("{short}", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(issuer.Short))
            throw new LetterActionException(LetterActionReason.NoShortName, "the scan file's issuer has no \"short\" name for numbers; add it, or give the number");
        string[] ends = rule.NumberPattern
            .Replace("{short}", issuer.Short, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split(Serial);
        int next = Math.Max(issuer.FirstNumbers.GetValueOrDefault((year, rule.Kind), 1), Highest(ends[0], ends[^1]) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{ends[0]}{next}{ends[^1]}");
    }

    /// <summary>Returns a number that was given by hand; throws when it is used.</summary>
    public string Check(string given)
    {
        string number = given.Trim();
        if (number.Length == 0 || number.Any(char.IsControl)) throw new LetterActionException(LetterActionReason.MalformedNumber, "the number is empty; write it as it stands on the letter, or give none for the next one");
        if (register.FindNumber(number) is not { } used) return number;
        string fate = used.Number == number ? $"the letter {used.Id} has it" : $"it was the letter {used.Id}'s, and is void";
        throw new LetterActionException(LetterActionReason.NumberUsed, $"the number {number} is used: {fate}; numbers are never used again");
    }

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
}
