namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about windows that reach back farther than what feeds deliver.</summary>
internal static class HistoryMessages
{
    public static Message TooFewPeriods(int needed, string indicator, string feed, int there, string first) => new(
        $"a window reads {needed:0} periods of '{indicator}', and feed '{feed}' has {there:0}, from {first} on",
        $"时段要读“{indicator}”的 {needed:0} 期数据，而数据源“{feed}”从 {first} 起只有 {there:0} 期");

    public static Message BeginsBefore(string indicator, string first, string feed, string from) => new(
        $"a window of '{indicator}' begins on {first}, and feed '{feed}' covers the days from {from} on; set its \"from\" if it reaches back farther",
        $"“{indicator}”的时段从 {first} 开始，而数据源“{feed}”从 {from} 起才有数据；如果数据更早就有，请写明“from”");

    public static Message OfRule(string rule, Message lack) => new($"rule '{rule}': {lack}", $"规则“{rule}”：{lack}");
}
