using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What a row of a sheet that came back records. Equal by value.</summary>
/// <typeparam name="TAct">What is recorded.</typeparam>
/// <param name="Row">The 1-based line, or the sheet's row.</param>
/// <param name="Key">The key of the row, such as the code of a company.</param>
/// <param name="Name">What the act is called.</param>
/// <param name="Act">What is recorded.</param>
public sealed record FilledAct<TAct>(long Row, string Key, Message Name, TAct Act)
{
    /// <summary>The cells that say it, in the order of its columns.</summary>
    public IReadOnlyList<FilledCell> Cells { get; init => field = ValueList.Of(value); } = ValueList<FilledCell>.Empty;
}
