using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the warnings of another body of a feed's rows: each row is one, by its number.</summary>
internal sealed class WarningReader
{
    private const int LongestText = 1_000, LongestName = 100;

    private static readonly Level[] Levels = [Level.Blue, Level.Yellow, Level.Orange, Level.Red];

    private readonly FeedMapping feed;
    private readonly WarningMapping mapping;
    private readonly ReadingContext context;
    private readonly ColumnPlace date;
    private readonly ColumnPlace number;
    private readonly ColumnPlace? level;
    private readonly ColumnPlace? category;
    private readonly ColumnPlace? text;
    private readonly ColumnPlace? struckOff;
    private readonly List<ReceivedWarning> read = [];
    private readonly HashSet<int> companies = [];

    public WarningReader(FeedMapping feed, WarningMapping mapping, FeedColumns places, ColumnPlace date, ReadingContext context)
    {
        (this.feed, this.mapping, this.date, this.context) = (feed, mapping, date, context);
        number = places.Add(mapping.Number);
        level = places.AddOptional(mapping.Level);
        category = places.AddOptional(mapping.Category);
        text = places.AddOptional(mapping.Text);
        struckOff = places.AddOptional(mapping.StruckOff?.Column);
    }

    /// <summary>The warnings of the rows read, in their order.</summary>
    public IReadOnlyList<ReceivedWarning> Warnings => read;

    /// <summary>The rows in the panel of the companies that they are about.</summary>
    public IReadOnlyCollection<int> Companies => companies;

    /// <summary>Reads a row of a company, with a date and the day on which it became known.</summary>
    public void Read(FeedRow row)
    {
        if (!row.Date.TryToDay(out int day, out Message? coarse))
        {
            row.RejectDate(date, coarse!);
            return;
        }

        string? given = TextOf(row, number, LongestName, out Message? fault);
        if (given is null) row.Reject(number, fault ?? WarningFeedMessages.WarningWithoutNumber);
        Level? told = LevelOf(row, out bool isRead);
        if (given is null || !isRead || day > context.AsOf || row.Known > context.AsOfDate || row.Date.FirstDay < feed.From) return;
        companies.Add(row.Company);
        BodyWarning warning = new(mapping.Body, given, row.Date.FirstDay)
        {
            Level = told,
            Category = TextOf(row, category, LongestName, out _),
            Text = TextOf(row, text, LongestText, out _) is { } says ? BodyWarning.Masked(says) : null,
            Row = new FeedRecord(feed.Id, row.File, row.Line, row.Date.FirstDay),
        };
        read.Add(new ReceivedWarning(context.Register.Companies[row.Company].Id, warning)
        {
            IsStruckOff = struckOff is not null && mapping.StruckOff!.IsMarkedMissing(row.Cell(struckOff)),
        });
    }

    private Level? LevelOf(FeedRow row, out bool isRead)
    {
        isRead = true;
        if (TextOf(row, level, LongestName, out Message? fault) is { } word)
        {
            foreach (Level one in Levels)
            {
                Message known = one.InWords();
                if (IsSame(known.ToString(), word) || IsSame(known.ToString(MessageLanguage.Chinese), word.TrimEnd('色'))) return one;
            }

            fault = WarningFeedMessages.NoLevelOfWarning;
        }

        if (fault is null) return null;
        isRead = false;
        row.Reject(level!, fault);
        return null;

        static bool IsSame(string known, string word) => string.Equals(known, word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the text of a cell, cut to a length; null where it is blank, or cannot be read, which the fault says.</summary>
    private static string? TextOf(FeedRow row, ColumnPlace? column, int longest, out Message? fault)
    {
        fault = column is null ? null : row.CellFault(column);
        if (column is null || fault is not null) return null;
        ReadOnlySpan<byte> cell = TextCell.Trim(row.Cell(column));
        if (cell.IsEmpty) return null;
        string all = Encoding.UTF8.GetString(cell);
        return all.Length <= longest ? all : $"{all[..longest]}…";
    }
}
