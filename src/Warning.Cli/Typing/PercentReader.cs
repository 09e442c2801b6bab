using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads shares as percentages from 0% to 100%: <c>1%</c>, <c>0.5%</c>. The sign is needed: 1 could be all or a hundredth.</summary>
internal sealed class PercentReader : WordReader<double>
{
    public override Message Placeholder => PlaceholderMessages.Percent;

    public override double? Read(string text)
    {
        string word = TypedText.Compact(text);
        if (!word.EndsWith('%')) return null;
        bool isRead = decimal.TryParse(word[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent);
        return isRead && percent <= 100 ? (double)(percent / 100) : null;
    }

    public override Message FaultOf(string text, string option) => TypingMessages.NoPercent(text, option);
}
