using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads amounts in yuan: <c>73685.5</c>, <c>50,000</c>, <c>5万</c>, <c>43.4万元</c>.</summary>
internal sealed class AmountReader : WordReader<decimal>
{
    public override Message Placeholder => PlaceholderMessages.Amount;

    public override decimal? Read(string text) => NumberText.Read(text) is { Unit: "" or "元", Number: var amount } ? amount : null;

    public override Message FaultOf(string text, string option) => TypingMessages.NoAmount(text, option);
}
