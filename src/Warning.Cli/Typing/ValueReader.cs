using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads values for a number of a rule: <c>20%</c>, <c>3</c>, <c>10万</c>, <c>30d</c>, 6个月.</summary>
internal sealed class ValueReader : WordReader<WrittenValue>
{
    public override Message Placeholder => PlaceholderMessages.Value;

    public override WrittenValue? Read(string text) => WrittenValue.Read(text);

    public override Message FaultOf(string text, string option) => TypingMessages.NoValue(text, option);
}
