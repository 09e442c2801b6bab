using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the cells of an attribute. Not thread-safe.</summary>
internal sealed class AttributeCell(AttributeType type, DateTimeZone zone)
{
    private readonly TextTable texts = new();

    /// <summary>Gets the cell of a row.</summary>
    public ReadOnlySpan<byte> Of(FeedRow row, ColumnPlace column) => type == AttributeType.Date ? row.DateCell(column) : row.Cell(column);

    public bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out CellValue value, out Message? fault)
    {
        value = default;
        switch (type)
        {
            case AttributeType.Number:
                if (!NumberCell.TryParse(cell, form, out double number, out fault)) return false;
                value = CellValue.Of(number);
                return true;
            case AttributeType.Flag:
                if (!FlagCell.TryParse(cell, out bool flag, out fault)) return false;
                value = CellValue.Of(flag);
                return true;
            case AttributeType.Date:
                if (!DateCell.TryParse(cell, zone, out CellDate date, out fault) || !date.TryToDay(out _, out fault)) return false;
                value = CellValue.Of(date.FirstDay);
                return true;
            default:
                ReadOnlySpan<byte> text = TextCell.Trim(cell);
                fault = text.IsEmpty ? CellMessages.Blank : TextCell.IsLongerThan(text, TextCell.Longest) ? CellMessages.LongCell : null;
                if (fault is not null) return false;
                value = CellValue.Of(texts.Of(text));
                return true;
        }
    }
}
