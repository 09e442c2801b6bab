using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>Numbers with their units, as offices write them in a summary: yuan from ten thousand on in 万元, from a hundred million on in 亿元.</summary>
internal static class AmountMessages
{
    private const decimal TenThousand = 10_000, HundredMillion = 100_000_000;

    public static Message Yuan(decimal yuan) => Math.Abs(yuan) switch
    {
        >= HundredMillion => HundredMillions(yuan),
        >= TenThousand => TenThousands(yuan),
        _ => Exactly(yuan),
    };

    /// <summary>Returns a number with its unit; <paramref name="unit"/> is null where it has none.</summary>
    public static Message Of(decimal number, Message? unit) => unit is null ? Bare(number) : WithUnit(number, unit);

    /// <summary>Returns a number with its unit as one that is only about right.</summary>
    public static Message About(Message number) => new($"about {number}", $"约 {number}");

    private static Message Exactly(decimal yuan) => new($"{yuan:#,0.##} yuan", $"{yuan:#,0.##} 元");

    private static Message TenThousands(decimal yuan) => new($"{yuan:#,0.##} yuan", $"{yuan:w} 万元");

    private static Message HundredMillions(decimal yuan) => new($"{yuan:#,0.##} yuan", $"{yuan:y} 亿元");

    private static Message Bare(decimal number) => new($"{number}", $"{number}");

    private static Message WithUnit(decimal number, Message unit) => new($"{number} {unit}", $"{number} {unit}");
}
