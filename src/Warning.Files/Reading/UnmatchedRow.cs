using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A row about no company of the register, a line of <c>unmatched.csv</c>. Equal by value.</summary>
/// <param name="File">The file, as outputs name it, or the name of the feed source.</param>
/// <param name="Row">Its 1-based line, the sheet's row, or the number of the source's row.</param>
/// <param name="Company">The company as the row names it.</param>
/// <param name="Reason">Why it fits none.</param>
/// <param name="Nearest">The nearest names of the register; empty where companies are not named by name.</param>
public readonly record struct UnmatchedRow(string File, long Row, string Company, Message Reason, IReadOnlyList<string> Nearest)
{
    /// <summary>The nearest names of the register; empty where companies are not named by name.</summary>
    public IReadOnlyList<string> Nearest { get; init => field = ValueList.Of(value); } = ValueList.Of(Nearest);

    /// <summary>The id of the feed.</summary>
    public string Feed { get; init; } = "";
}
