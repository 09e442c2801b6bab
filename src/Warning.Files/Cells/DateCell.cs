using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Parses dates as departments write them: <c>2026-10</c>, <c>202610</c>, <c>2026.9</c>, <c>2026/10/1</c>, <c>2026.10.1</c>, <c>20261001</c>,
/// <c>2026年10月1日</c>, <c>2026年9月份</c>, <c>二〇二六年九月</c>, <c>2026Q3</c>, <c>2026年第三季度</c>, <c>2026</c>, Excel's serial day; where the year is given also
/// <c>9月5日</c>. A day of the week and a time after a day are dropped; one with an offset from UTC (<c>2026-09-30T16:00:00Z</c>, <c>+0000</c>) is first
/// converted to a time zone: in China that example is the first of October. <c>2026.1</c> is not a date: as a number, October loses its zero.
/// </summary>
internal static class DateCell
{
    private const int Longest = 64;
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;
    private const int FirstPlainYear = 1900;
    private const int LastPlainYear = 2199;

    // Has every day that a year may have.
    private const int LeapYear = 2000;

    private const int LargestOffset = 18 * 60;
    private const int MinutesOfDay = 24 * 60;

    // Excel counts 29 February 1900, which did not exist; from March 1900 on its serial 0 is therefore 1899-12-30.
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    private static readonly int UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Parses a day, month, quarter or year that is told with its year.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, DateTimeZone zone, out CellDate date, out Message? fault) =>
        TryParse(cell, zone, null, out date, out fault);

    /// <summary>Parses a day, month, quarter or year.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="zone">The zone to which a time with an offset from UTC is converted.</param>
    /// <param name="year">The year of a date that is told without one; null: such a date is none.</param>
    /// <param name="date">The date, if the cell is one.</param>
    /// <param name="fault">Why the cell is not a date, in a few words; null if it is one.</param>
    /// <returns>Whether the cell is a date.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, DateTimeZone zone, int? year, out CellDate date, out Message? fault)
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
        Span<byte> digits = stackalloc byte[Longest];
        ReadOnlySpan<byte> text = WithoutWeekday(folded[..FullWidth.Fold(cell, folded)]);
        fault = FaultOf(InDigits(text, digits), zone, year, out date);
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

    private static Message? FaultOf(ReadOnlySpan<byte> text, DateTimeZone zone, int? usualYear, out CellDate date)
    {
        date = default;
        if (text.IsEmpty) return CellMessages.Blank;
        ReadOnlySpan<byte> whole = text;
        int digits = TakeNumber(ref text, out int number);
        if (digits is 0 or > 8) return CellMessages.NotADate;
        if (digits <= 2 && text.TrimStart((byte)' ').StartsWith("月"u8)) return YearlessFault(whole, zone, usualYear, out date);
        if (text.IsEmpty) return PlainFault(digits, number, out date);
        if (digits == 5 && text is [(byte)'.', ..] && IsDigits(text[1..])) return PlainFault(digits, number, out date);
        if (digits == 8 && IsPlainYear(number / 10_000)) return DayFault(number / 10_000, number / 100 % 100, number % 100, text, zone, out date);
        if (digits != 4) return CellMessages.NotADate;

        return text switch
        {
            [(byte)'-' or (byte)'/' or (byte)'.', >= (byte)'0' and <= (byte)'9', ..] => SeparatedFault(number, text, zone, out date),
            [(byte)'Q' or (byte)'q', ..] => QuarterFault(number, text[1..], out date),
            [(byte)'-', (byte)'Q' or (byte)'q', ..] => QuarterFault(number, text[2..], out date),
            _ => TakeWord(ref text, "年"u8) ? ChineseFault(number, text, zone, out date) : CellMessages.NotADate,
        };
    }

    /// <summary>Reads a month, or a day of one, without its year; without a year to count it to it is none, however sound.</summary>
    private static Message? YearlessFault(ReadOnlySpan<byte> text, DateTimeZone zone, int? year, out CellDate date)
    {
        Message? fault = ChineseFault(year ?? LeapYear, text, zone, out date);
        if (fault is not null || year is not null) return fault;
        date = default;
        return CellMessages.NoYear;
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
        int digits = TakeNumber(ref text, out int month);
        if (digits > 2) return CellMessages.NotADate;
        if (text.IsEmpty && separator == '.' && digits == 1 && month == 1) return CellMessages.JanuaryOrOctober;
        if (text.IsEmpty) return MonthFault(year, month, out date);
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
        if (quarter.EndsWith("季"u8)) return QuarterFault(year, quarter[..^"季"u8.Length], out date);

        if (TakeNumber(ref text, out int month) is 0 or > 2 || !TakeWord(ref text, "月"u8)) return CellMessages.NotADate;
        TakeWord(ref text, "份"u8);
        text = TextCell.Trim(text);
        if (text.IsEmpty) return MonthFault(year, month, out date);
        if (TakeNumber(ref text, out int day) is 0 or > 2 || !(TakeWord(ref text, "日"u8) || TakeWord(ref text, "号"u8))) return CellMessages.NotADate;
        return DayFault(year, month, day, text, zone, out date);
    }

    private static Message? QuarterFault(int year, ReadOnlySpan<byte> text, out CellDate date)
    {
        date = default;
        int quarter = text is [>= (byte)'0' and <= (byte)'9'] ? text[0] - '0' : -1;
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
        if (text.IsEmpty) return true;
        if (text[0] is not ((byte)' ' or (byte)'T') && !IsChineseTime(text)) return false;
        text = (text[0] == 'T' ? text[1..] : text).TrimStart((byte)' ');
        if (IsChineseTime(text)) return IsTimeInWords(text);
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

    /// <summary>Returns whether a time is told with the half of the day, or with words for hour and minute.</summary>
    private static bool IsChineseTime(ReadOnlySpan<byte> text) =>
        text.StartsWith("上午"u8) || text.StartsWith("下午"u8) || text.IndexOf("时"u8) >= 0 || text.IndexOf("点"u8) >= 0;

    /// <summary>Returns whether a text is a time of day that changes no date: <c>上午 12:00:00</c>, <c>08时30分</c>.</summary>
    private static bool IsTimeInWords(ReadOnlySpan<byte> text)
    {
        bool isHalf = TakeText(ref text, "上午"u8) || TakeText(ref text, "下午"u8);
        text = text.TrimStart((byte)' ');
        if (TakeNumber(ref text, out int hour) is 0 or > 2 || hour > (isHalf ? 12 : 23)) return false;
        if (!TakeText(ref text, "时"u8) && !TakeText(ref text, "点"u8) && !TakeText(ref text, ":"u8)) return false;
        if (text.IsEmpty || text.SequenceEqual("整"u8)) return true;
        if (TakeNumber(ref text, out int minute) is 0 or > 2 || minute > 59) return false;
        if (!TakeText(ref text, "分"u8)) TakeText(ref text, ":"u8);
        if (text.IsEmpty) return true;
        if (TakeNumber(ref text, out int second) is 0 or > 2 || second > 59) return false;
        TakeText(ref text, "秒"u8);
        return text.IsEmpty;
    }

    /// <summary>Returns a date without the day of the week behind it.</summary>
    private static ReadOnlySpan<byte> WithoutWeekday(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> rest = text.TrimEnd(")"u8);
        if (rest.Length < "星期一"u8.Length || "一二三四五六日天"u8.IndexOf(rest[^3..]) is not (>= 0 and var day) || day % 3 != 0) return text;
        rest = rest[..^3];
        if (rest.EndsWith("星期"u8)) rest = rest[..^"星期"u8.Length];
        else if (rest.EndsWith("周"u8)) rest = rest[..^"周"u8.Length];
        else return text;
        return rest.TrimEnd(" ("u8);
    }

    /// <summary>Writes the Chinese numerals of a date as digits: of a year one by one, of the others by their value.</summary>
    private static ReadOnlySpan<byte> InDigits(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        if (text.IndexOf("年"u8) < 0 && text.IndexOf("月"u8) < 0) return text;
        Span<char> characters = stackalloc char[Longest];
        ReadOnlySpan<char> rest = characters[..System.Text.Encoding.UTF8.GetChars(text, characters)];
        if (!HasNumeral(rest)) return text;
        int written = 0;
        while (!rest.IsEmpty)
        {
            int length = 0;
            while (length < rest.Length && ChineseNumber.IsSign(rest[length])) length++;
            if (length == 0)
            {
                written += System.Text.Encoding.UTF8.GetBytes(rest[..1], digits[written..]);
                rest = rest[1..];
                continue;
            }

            bool isYear = length == 4;
            for (int i = 0; isYear && i < length; i++) isYear = ChineseNumber.DigitOf(rest[i]) >= 0;
            if (isYear)
            {
                foreach (char sign in rest[..4]) digits[written++] = (byte)('0' + ChineseNumber.DigitOf(sign));
            }
            else
            {
                if (!ChineseNumber.TryParse(rest[..length], out int number) || number > 31) return text;
                number.TryFormat(digits[written..], out int more, default, System.Globalization.CultureInfo.InvariantCulture);
                written += more;
            }

            rest = rest[length..];
        }

        return digits[..written];
    }

    private static bool HasNumeral(ReadOnlySpan<char> text)
    {
        foreach (char sign in text)
        {
            if (ChineseNumber.IsSign(sign)) return true;
        }

        return false;
    }

    /// <summary>Takes a word that spaces may stand before.</summary>
    private static bool TakeWord(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> wanted)
    {
        ReadOnlySpan<byte> rest = text.TrimStart((byte)' ');
        if (!TakeText(ref rest, wanted)) return false;
        text = rest;
        return true;
    }

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
