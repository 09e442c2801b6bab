using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// A bulletin (简报) of an office for its leaders and the bodies it works with, as data without a layout: a page for the leaders, then parts with tables and
/// charts. In Chinese, as letters are. It names companies, and nobody else. Immutable.
/// </summary>
public sealed record Bulletin
{
    /// <summary>Printed in place of the number of an issue, which only the office knows.</summary>
    public const string IssueToCome = "【期号】";

    /// <summary>The union that publishes it; empty prints 【发布单位】.</summary>
    public required string Issuer { get; init; }

    /// <summary>The title, by the length of the period: 劳动关系风险预警周报.</summary>
    public required string Title { get; init; }

    /// <summary>The period in words: 2026年第47周（11月16日至11月22日）.</summary>
    public required string Period { get; init; }

    /// <summary>The last day of the period, which is the date of the document.</summary>
    public required LocalDate Through { get; init; }

    /// <summary>The few figures of the page for the leaders.</summary>
    public IReadOnlyList<BulletinFigure> Figures { get; init => field = ValueList.Of(value); } = ValueList<BulletinFigure>.Empty;

    /// <summary>What stands below the figures on the page for the leaders, short enough for it.</summary>
    public IReadOnlyList<BulletinPart> Leaders { get; init => field = ValueList.Of(value); } = ValueList<BulletinPart>.Empty;

    /// <summary>The parts that follow.</summary>
    public IReadOnlyList<BulletinPart> Parts { get; init => field = ValueList.Of(value); } = ValueList<BulletinPart>.Empty;

    /// <summary>Returns the same figures as a workbook, a sheet a part; those of a chart as a table.</summary>
    /// <returns>The workbook.</returns>
    public WorkbookDocument ToWorkbook() => new(
    [
        new WorkbookSheet(
            "要情",
            [new WorkbookColumn("指标", 30), new WorkbookColumn("数值", 16) { Kind = WorkbookColumnKind.Text }],
            Figures.Select(figure => new WorkbookRow([WorkbookCell.Of(figure.Name), WorkbookCell.Of(figure.Value)]))),
        .. Leaders.Concat(Parts).SelectMany(part => new[] { part.Table, part.Chart?.ToSheet() }).OfType<WorkbookSheet>(),
    ])
    {
        Title = $"{Issuer}{Title}　{Period}",
    };
}
