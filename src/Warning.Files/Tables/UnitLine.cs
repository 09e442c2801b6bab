using System.Text.RegularExpressions;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// Finds the units that a line above a table gives: <c>单位：万元</c>, <c>金额单位:元、人</c>. <c>填报单位：某局</c> is an office and no unit, and so is everything that
/// is not known as a unit.
/// </summary>
internal static partial class UnitLine
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/', '和'];

    /// <summary>Returns the units in the texts above a table, each once.</summary>
    public static IReadOnlyList<CellUnit> Of(IEnumerable<string> texts)
    {
        List<CellUnit> found = [];
        foreach (Match match in texts.SelectMany(text => Units().Matches(text)))
        {
            foreach (string one in match.Groups["units"].Value.Split(Between))
            {
                if (CellUnit.TryFind(HeaderName.Normalize(one), out CellUnit? unit) && !found.Contains(unit)) found.Add(unit);
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(计量|金额|货币|数量)?单\s*位\s*[:：]\s*(?<units>[^\s)）\]】]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();
}
