namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What would change the answer of a comparison.</summary>
internal static class MarginMessages
{
    public static Message TrueWhen(Message change) => new($"true when it {change}", $"{change}即成立");

    public static Message FalseWhen(Message change) => new($"false when it {change}", $"{change}即不成立");

    public static Message NeverTrue => new("never true: the ends are swapped", "永远不成立：上下限写反了");

    public static Message Either(Message first, Message second) => new($"{first} or {second}", $"{first}或{second}");

    public static Message ChangesAtAll => new("changes at all", "一有变化");

    public static Message RisesByExactly(string amount) => new($"rises by exactly {amount}", $"正好升高 {amount} ");

    public static Message FallsByExactly(string amount) => new($"falls by exactly {amount}", $"正好降低 {amount} ");

    public static Message RisesByOrMore(string amount) => new($"rises by {amount} or more", $"升高 {amount} 以上（含）");

    public static Message FallsByOrMore(string amount) => new($"falls by {amount} or more", $"降低 {amount} 以上（含）");

    public static Message RisesByMore(string amount) => new($"rises by more than {amount}", $"升高超过 {amount} ");

    public static Message FallsByMore(string amount) => new($"falls by more than {amount}", $"降低超过 {amount} ");
}
