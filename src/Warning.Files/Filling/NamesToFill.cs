using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Filling;

/// <summary>The names that feeds have and the register has not, as a sheet to fill: which company each of them means.</summary>
internal static class NamesToFill
{
    /// <summary>The company that is meant: its id or its name, chosen among the nearest or written.</summary>
    public static readonly ValueColumn<string> Confirmed = ColumnToFill.Text(SheetMessages.Confirmed, 30, longest: 200, SheetMessages.HowToConfirm);

    /// <summary>The sheet, whose key is the name in the feed.</summary>
    public static SheetToFill<string, ConfirmedName> Sheet { get; } = new(
        SheetMessages.UnmatchedName,
        SheetMessages.CompanyInFeed,
        [new(SheetMessages.Confirmed, row => new ConfirmedName(row.Item, row.Get(Confirmed))) { Needed = [Confirmed] }]);
}
