using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads whole numbers within bounds: <c>5</c>, <c>1,200</c>, <c>1万</c>, with a unit such as 人 or 天 where one is allowed.</summary>
/// <param name="least">The least number.</param>
/// <param name="most">The greatest number.</param>
/// <param name="units">The units that may stand behind the number.</param>
internal sealed class WholeNumberReader(long least, long most, params string[] units) : WordReader<long>
{
    public override Message Placeholder => PlaceholderMessages.Number;

    /// <summary>Creates a reader of numbers of workers.</summary>
    /// <summary>Creates the reader of days to reply; what is below one is refused by the register.</summary>
    public static WholeNumberReader OfReplyDays() => new(int.MinValue, int.MaxValue, "天", "日");

    public static WholeNumberReader OfWorkers() => new(int.MinValue, int.MaxValue, "人", "名", "名职工");

    public override long? Read(string text) =>
        NumberText.Read(text) is { Number: var number, Unit: var unit } && decimal.IsInteger(number) && number >= least && number <= most && (unit.Length == 0 || units.Contains(unit))
            ? (long)number
            : null;

    public override Message FaultOf(string text, string option) =>
        least <= int.MinValue ? TypingMessages.NotWhole(text, option) : TypingMessages.OutOfBounds(text, option, least, most);
}
