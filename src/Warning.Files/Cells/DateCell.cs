using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Parses dates as departments write them: <c>2026-10</c>, <c>202610</c>, <c>2026/10/1</c>, <c>2026.10.1</c>, <c>20261001</c>,
/// <c>2026年10月1日</c>, <c>2026Q3</c>, <c>2026年第三季度</c>, <c>2026</c>, Excel's serial day. A time after a day is dropped; one with an
/// offset from UTC (<c>2026-09-30T16:00:00Z</c>, <c>+0000</c>) is first converted to a time zone: in China that example is the first of October.
/// <c>2026.10</c> is not a date: read as a number it may mean October or January.
/// </summary>
internal static class DateCell
{
    private const int Longest = 64;
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;
    private const int FirstPlainYear = 1900;
    private const int LastPlainYear = 2199;

    private const int LargestOffset = 18 * 60;
    private const int MinutesOfDay = 24 * 60;

    // Excel counts 29 February 1900, which did not exist; from March 1900 on its serial 0 is therefore 1899-12-30.
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    private static readonly int UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Parses a day, month, quarter or year.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="zone">The zone to which a time with an offset from UTC is converted.</param>
    /// <param name="date">The date, if the cell is one.</param>
    /// <param name="fault">Why the cell is not a date, in a few words; null if it is one.</param>
    /// <returns>Whether the cell is a date.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, DateTimeZone zone, out CellDate date, out Message? fault)
    {
        if (TryParsePlain(cell, out date))
        {
            fault = null;
            return true;
        }

        cell = TextCell.Trim(cell);
        if (cell.Length > Longest)
        {
            fault = CellMessages.NotADate;
            return false;
        }

        Span<byte> folded = stackalloc byte[Longest];
        fault = FaultOf(folded[..FullWidth.Fold(cell, folded)], zone, out date);
        return fault is null;
    }

    /// <summary>
    /// Returns whether a cell is a number whose whole part has at most five digits, as an Excel serial day has; not <c>2026.10</c>, which is more
    /// likely a month.
    /// </summary>
    public static bool IsSmallNumber(ReadOnlySpan<byte> cell)
    {
        cell = TextCell.Trim(cell);
        if (cell.Length > Longest) return false;
        Span<byte> folded = stackalloc byte[Longest];
        ReadOnlySpan<byte> text = folded[..FullWidth.Fold(cell, folded)];
        int digits = TakeNumber(ref text, out _);
        return digits is > 0 and <= 5 && (text.IsEmpty || (digits != 4 && text[0] == '.' && IsDigits(text[1..])));
    }

    /// <summary>Parses <c>2026-10</c> and <c>2026-10-01</c>, the forms of nearly every cell of a feed.</summary>
    private static bool TryParsePlain(ReadOnlySpan<byte> cell, out CellDate date)
    {
        date = default;
        bool hasDay = cell.Length == 10;
        if ((!hasDay && cell.Length != 7) || cell[4] != '-' || (hasDay && cell[7] != '-')) return false;
        int year = TwoDigits(cell) * 100 + TwoDigits(cell[2..]);
        int month = TwoDigits(cell[5..]);
        int day = hasDay ? TwoDigits(cell[8..]) : 1;
        return year > 0 && month >= 0 && day >= 0 && (hasDay ? DayFault(year, month, day, out date) : MonthFault(year, month, out date)) is null;
    }

    /// <summary>Parses two digits; returns a number far below zero if one of them is not a digit.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text)
    {
        uint tens = (uint)text[0] - '0';
        uint ones = (uint)text[1] - '0';
        return tens <= 9 && ones <= 9 ? (int)(tens * 10 + ones) : -10_000;
    }

    private static Message? FaultOf(ReadOnlySpan<byte> text, DateTimeZone zone, out CellDate date)
    {
        date = default;
        if (text.IsEmpty) return CellMessages.Blank;
        int digits = TakeNumber(ref text, out int number);
        if (digits is 0 or > 8) return CellMessages.NotADate;
        if (text.IsEmpty) return PlainFault(digits, number, out date);
        if (digits == 5 && text is [(byte)'.', ..] && IsDigits(text[1..])) return PlainFault(digits, number, out date);
        if (digits == 8 && IsPlainYear(number / 10_000)) return DayFault(number / 10_000, number / 100 % 100, number % 100, text, zone, out date);
        if (digits != 4) return CellMessages.NotADate;

        return text switch
        {
            [(byte)'-' or (byte)'/' or (byte)'.', >= (byte)'0' and <= (byte)'9', ..] => SeparatedFault(number, text, zone, out date),
            [(byte)'Q' or (byte)'q', ..] => QuarterFault(number, text[1..], out date),
            [(byte)'-', (byte)'Q' or (byte)'q', ..] => QuarterFault(number, text[2..], out date),
            _ => TakeText(ref text, "年"u8) ? ChineseFault(number, text, zone, out date) : CellMessages.NotADate,
        };
    }

    /// <summary>Reads a cell of digits only: a day, a month, a serial day or a year, by the number of digits.</summary>
    private static Message? PlainFault(int digits, int number, out CellDate date)
    {
        date = default;
        switch (digits)
        {
            case 8 when IsPlainYear(number / 10_000):
                return DayFault(number / 10_000, number / 100 % 100, number % 100, out date);
            case 6 when IsPlainYear(number / 100):
                return MonthFault(number / 100, number % 100, out date);
            case 5 when number is >= FirstSerial and <= LastSerial:
                DateOnly day = DateOnly.FromDayNumber(SerialZero + number);
                date = CellDate.OfDay(day.Year, day.Month, day.Day);
                return null;
            case 4 when IsPlainYear(number):
                date = CellDate.OfYear(number);
                return null;
            default:
                return digits is 8 or 6 or 4 ? CellMessages.NoSuchDate : CellMessages.NotADate;
        }
    }

    private static Message? SeparatedFault(int year, ReadOnlySpan<byte> text, DateTimeZone zone, out CellDate date)
    {
        date = default;
        byte separator = text[0];
        text = text[1..];
        if (TakeNumber(ref text, out int month) > 2) return CellMessages.NotADate;
        if (text.IsEmpty && separator != '.') return MonthFault(year, month, out date);
        if (text.IsEmpty || text[0] != separator) return CellMessages.NotADate;
        text = text[1..];
        return TakeNumber(ref text, out int day) is 0 or > 2 ? CellMessages.NotADate : DayFault(year, month, day, text, zone, out date);
    }

    private static Message? ChineseFault(int year, ReadOnlySpan<byte> text, DateTimeZone zone, out CellDate date)
    {
        date = default;
        text = TextCell.Trim(text);
        if (text.IsEmpty)
        {
            date = CellDate.OfYear(year);
            return year == 0 ? CellMessages.NoSuchDate : null;
        }

        ReadOnlySpan<byte> quarter = text;
        TakeText(ref quarter, "第"u8);
        if (quarter.EndsWith("季度"u8)) return QuarterFault(year, quarter[..^"季度"u8.Length], out date);

        if (TakeNumber(ref text, out int month) is 0 or > 2 || !TakeText(ref text, "月"u8)) return CellMessages.NotADate;
        text = TextCell.Trim(text);
        if (text.IsEmpty) return MonthFault(year, month, out date);
        if (TakeNumber(ref text, out int day) is 0 or > 2 || !(TakeText(ref text, "日"u8) || TakeText(ref text, "号"u8))) return CellMessages.NotADate;
        return DayFault(year, month, day, text, zone, out date);
    }

    private static Message? QuarterFault(int year, ReadOnlySpan<byte> text, out CellDate date)
    {
        date = default;
        int quarter = text.SequenceEqual("一"u8) ? 1 : text.SequenceEqual("二"u8) ? 2 : text.SequenceEqual("三"u8) ? 3
            : text.SequenceEqual("四"u8) ? 4 : text is [>= (byte)'0' and <= (byte)'9'] ? text[0] - '0' : -1;
        if (quarter < 0) return CellMessages.NotADate;
        if (quarter is 0 or > 4 || year == 0) return CellMessages.NoSuchDate;
        date = CellDate.OfQuarter(year, quarter);
        return null;
    }

    private static Message? MonthFault(int year, int month, out CellDate date)
    {
        date = default;
        if (year == 0 || month is < 1 or > 12) return CellMessages.NoSuchDate;
        date = CellDate.OfMonth(year, month);
        return null;
    }

    private static Message? DayFault(int year, int month, int day, out CellDate date)
    {
        date = default;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return CellMessages.NoSuchDate;
        date = CellDate.OfDay(year, month, day);
        return null;
    }

    private static bool IsPlainYear(int year) => year is >= FirstPlainYear and <= LastPlainYear;

    /// <summary>Reads a day that a time of day may follow.</summary>
    private static Message? DayFault(int year, int month, int day, ReadOnlySpan<byte> rest, DateTimeZone zone, out CellDate date)
    {
        date = default;
        if (!TryReadTime(rest, out int minutes, out int? offset)) return CellMessages.NotADate;
        if (DayFault(year, month, day, out date) is { } fault) return fault;
        return offset is { } ahead ? ZonedFault((long)date.First * MinutesOfDay + minutes - ahead, zone, out date) : null;
    }

    /// <summary>Gets the day of an instant in a zone; the instant is given in minutes since day number 0, in UTC.</summary>
    private static Message? ZonedFault(long minutes, DateTimeZone zone, out CellDate date)
    {
        date = default;
        if (minutes < MinutesOfDay || minutes >= (long)DateOnly.MaxValue.DayNumber * MinutesOfDay) return CellMessages.NoSuchDate;
        Instant instant = Instant.FromUnixTimeSeconds((minutes - (long)UnixDay * MinutesOfDay) * 60);
        DateOnly day = DateOnly.FromDayNumber((int)((minutes * 60 + zone.GetUtcOffset(instant).Seconds) / (MinutesOfDay * 60)));
        date = CellDate.OfDay(day.Year, day.Month, day.Day);
        return null;
    }

    /// <summary>Reads a time of day after a space or a T: hours, minutes, optional seconds, and an optional offset from UTC in minutes.</summary>
    private static bool TryReadTime(ReadOnlySpan<byte> text, out int minutes, out int? offset)
    {
        (minutes, offset) = (0, null);
        if (text is not [(byte)' ' or (byte)'T', ..]) return text.IsEmpty;
        text = text[1..].TrimStart((byte)' ');
        if (TakeNumber(ref text, out int hour) is 0 or > 2 || hour > 24 || text is not [(byte)':', ..]) return false;
        text = text[1..];
        if (TakeNumber(ref text, out int minute) != 2 || minute >= 60) return false;
        minutes = hour * 60 + minute;
        int seconds = text.IndexOfAnyExcept("0123456789:."u8);
        text = seconds < 0 ? [] : text[seconds..].TrimStart((byte)' ');
        return text.IsEmpty || TryReadOffset(text, out offset);
    }

    /// <summary>Reads <c>Z</c>, <c>+08:00</c>, <c>+0800</c> or <c>+08</c>.</summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int? offset)
    {
        offset = 0;
        if (text is [(byte)'Z' or (byte)'z']) return true;
        if (text is not [(byte)'+' or (byte)'-', ..]) return false;
        int sign = text[0] == '-' ? -1 : 1, minute = 0;
        text = text[1..];
        int digits = TakeNumber(ref text, out int hour);
        if (digits == 4) (hour, minute) = (hour / 100, hour % 100);
        else if (digits != 2 || (text is [(byte)':', ..] && !TryTakeMinute(ref text, out minute))) return false;
        offset = sign * (hour * 60 + minute);
        return text.IsEmpty && minute < 60 && hour * 60 + minute <= LargestOffset;
    }

    private static bool TryTakeMinute(ref ReadOnlySpan<byte> text, out int minute)
    {
        text = text[1..];
        return TakeNumber(ref text, out minute) == 2;
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool TakeText(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> wanted)
    {
        if (!text.StartsWith(wanted)) return false;
        text = text[wanted.Length..];
        return true;
    }

    /// <summary>Removes up to ten leading digits of the text and returns how many; <paramref name="number"/> holds the first nine.</summary>
    private static int TakeNumber(ref ReadOnlySpan<byte> text, out int number)
    {
        int count = 0;
        number = 0;
        while (count < text.Length && count < 10 && text[count] is >= (byte)'0' and <= (byte)'9')
        {
            if (count < 9) number = number * 10 + text[count] - '0';
            count++;
        }

        text = text[count..];
        return count;
    }
}
