using EarlyWarning.Files.Amending;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// The thresholds, points and texts of a rule pack as a sheet: a row for each, with what it is now and an empty cell for what it is to be. What comes back
/// filled
/// in becomes the changes of a layer over the pack, which stays as it is. Numbers in lets and parameters are not in it.
/// </summary>
public static class RuleSheet
{
    /// <summary>The name of the file of changes in the folder of the layer.</summary>
    public const string FileName = "changes.json";

    private const int LongestText = 4_096;

    private static readonly ValueColumn<string> NewValue = ColumnToFill.Text(RuleSheetMessages.NewValue, 30, LongestText, RuleSheetMessages.HowToChange);

    /// <summary>Writes the sheet to a file that is not there yet: a workbook if its name ends as those of the formats do, else CSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="language">The language of the headers.</param>
    /// <param name="formats">The formats; null for the plain ones.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not write it.</exception>
    public static int Save(string path, RulePack pack, MessageLanguage language, FileFormats? formats = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(pack);
        RuleCell[] cells = [.. RuleCell.Of(pack.Rules.Rules)];
        WorkbookSheet sheet = new(
            RuleSheetMessages.RulesName.ToString(language),
            [
                new(RuleSheetMessages.Item.ToString(language), 40),
                new(RuleSheetMessages.RuleTitle.ToString(language), 34),
                new(RuleSheetMessages.What.ToString(language), 22),
                new(RuleSheetMessages.StandsIn.ToString(language), 44),
                new(RuleSheetMessages.Now.ToString(language), 30),
                new(NewValue.Header.ToString(language), NewValue.Width) { IsToFill = true, Hint = NewValue.Hint?.ToString(language) },
            ],
            cells.Select(cell => new WorkbookRow(
            [
                WorkbookCell.Of(cell.Key), WorkbookCell.Of(cell.Rule.Title), WorkbookCell.Of(cell.What.ToString(language)), WorkbookCell.Of(cell.Context),
                WorkbookCell.Of(cell.Now), WorkbookCell.Empty,
            ])))
        { FrozenColumns = 2 };
        FileFormats given = formats ?? FileFormats.Plain;
        using FileStream file = PrivateFile.CreateNew(path);
        if (given.Workbooks is { } write && path.EndsWith(given.WorkbookExtension, StringComparison.OrdinalIgnoreCase))
            write(new WorkbookDocument([sheet]) { Title = RuleSheetMessages.TitleOfRules.ToString(language), Language = language }, file);
        else
            CsvSheet.Write(file, language, sheet.Columns.Select(column => column.Header), sheet.Rows.Select(row => row.Cells.AsEnumerable()));
        return cells.Length;
    }

    /// <summary>Reads a sheet that came back, and makes the pack that its changes give. Writes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layers">The layers of the pack that it was written from.</param>
    /// <param name="folder">The folder of the layer that is to have the changes: that of the last layer, or another, which becomes the last.</param>
    /// <param name="language">The language of the title of the file of changes.</param>
    /// <param name="formats">The formats; null for the plain ones.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The changes, and the pack with them.</returns>
    /// <exception cref="RulePackException">The layers have errors.</exception>
    /// <exception cref="FeedException">The file cannot be read, or is no such sheet.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RuleSheetChanges Read(
        string path,
        IReadOnlyList<RulePackLayer> layers,
        string folder,
        MessageLanguage language,
        FileFormats? formats = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(layers);
        RulePack pack = RulePack.Compile(layers);
        Dictionary<string, RuleCell> cells = RuleCell.Of(pack.Rules.Rules).ToDictionary(cell => cell.Key, StringComparer.Ordinal);
        FilledSheet<RuleEdit> sheet = SheetOver(pack.Rules).Read(path, cells.GetValueOrDefault, RuleSheetMessages.NoSuchItem, formats, cancellationToken);
        if (!sheet.IsSound || sheet.Acts.Count == 0) return new RuleSheetChanges(sheet);
        RuleEdit[] edits = [.. sheet.Acts.Select(act => act.Act)];
        List<RulePackLayer> over = Over(layers, folder, edits, language, out RulePackFile file);
        IReadOnlyList<Diagnostic> faults = Errors(over, out RulePack? changed);
        if (changed is not null) return new RuleSheetChanges(sheet) { Layers = over, Pack = changed, File = file };

        // Told at the rows that have them, each tried by itself.
        List<SheetReject> rejects = [];
        foreach (FilledAct<RuleEdit> act in sheet.Acts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Diagnostic fault in Errors(Over(layers, folder, [act.Act], language, out _), out _))
                rejects.Add(new SheetReject(act.Row, act.Key, NewValue.Header, act.Act.Value, fault.Text));
        }

        return new RuleSheetChanges(sheet with { Rejects = rejects }) { Faults = rejects.Count > 0 ? [] : faults };
    }

    private static SheetToFill<RuleCell, RuleEdit> SheetOver(RuleSet rules) => new(
        RuleSheetMessages.RulesName,
        RuleSheetMessages.Item,
        [
            new(RuleSheetMessages.ChangeOfRule, row => new RuleEdit(row.Item, row.Item.Read(row.Get(NewValue), rules, out _)!))
            {
                Needed = [NewValue],
                Standing = [StandingColumns.Word<RuleCell>(RuleSheetMessages.Now, cell => RuleSheetMessages.Text(cell.Now))],
                Contradiction = row => row.Item.Read(row.Get(NewValue), rules, out Message? fault) is null ? fault : null,
                IsRecorded = row => row.Item.Read(row.Get(NewValue), rules, out _) == row.Item.Now,
            },
        ]);

    private static List<RulePackLayer> Over(
        IReadOnlyList<RulePackLayer> layers, string folder, IEnumerable<RuleEdit> edits, MessageLanguage language, out RulePackFile file)
    {
        RulePackLayer? last = layers is [.., var one] && Path.GetFullPath(one.Name) == Path.GetFullPath(folder) ? one : null;
        RulePackFile? earlier = last?.Files.FirstOrDefault(known => Path.GetFileName(known.Path) == FileName);
        RulePackFile written = file = RuleAmendments.Write(earlier?.Path ?? Path.Combine(folder, FileName), earlier, edits, language);
        return last is null
            ? [.. layers, new RulePackLayer(folder, [written])]
            : [.. layers.SkipLast(1), last with { Files = [.. last.Files.Where(known => known.Path != written.Path), written] }];
    }

    private static Diagnostic[] Errors(IReadOnlyList<RulePackLayer> layers, out RulePack? pack) =>
        [.. RulePack.Check(layers, out pack).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
