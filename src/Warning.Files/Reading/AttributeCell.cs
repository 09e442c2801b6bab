using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the cells of an attribute into numbers: flags as 1 and 0, dates as day numbers, texts as codes of a pool.</summary>
internal sealed class AttributeCell(AttributeType type, TextPool texts, DateTimeZone zone)
{
    public bool TryParse(ReadOnlySpan<byte> cell, out double value, out Message? fault)
    {
        switch (type)
        {
            case AttributeType.Number:
                return NumberCell.TryParse(cell, 1, out value, out fault);
            case AttributeType.Flag:
                bool read = FlagCell.TryParse(cell, out bool flag, out fault);
                value = flag ? 1 : 0;
                return read;
            case AttributeType.Date:
                value = 0;
                if (!DateCell.TryParse(cell, zone, out CellDate date, out fault) || !date.TryToDay(out int day, out fault)) return false;
                value = day;
                return true;
            default:
                ReadOnlySpan<byte> text = TextCell.Trim(cell);
                fault = text.IsEmpty ? CellMessages.Blank : null;
                value = text.IsEmpty ? 0 : texts.Add(text);
                return fault is null;
        }
    }
}
