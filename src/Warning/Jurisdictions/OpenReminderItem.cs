using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>A duty of which an open reminder reminds. Immutable; equal by value.</summary>
/// <param name="Heading">The duty in a few words.</param>
/// <param name="Text">One or two sentences, without the last full stop.</param>
public sealed record OpenReminderItem(string Heading, string Text)
{
    /// <summary>The articles behind it, each as <c>中华人民共和国劳动法 第五十条</c>; empty where no article was read.</summary>
    public IReadOnlyList<string> Articles { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
