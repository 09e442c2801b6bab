using System.Collections;
using System.Globalization;
using NodaTime;

namespace EarlyWarning.Rules.Text;

/// <summary>Writes and reads the values of messages. A value of a kind that no message of ours has is written as it is shown.</summary>
internal static class MessageBytes
{
    private const int MostParts = 1 << 20;

    private enum Kind : byte
    {
        Nothing,
        Text,
        Message,
        Int,
        Long,
        Decimal,
        Double,
        Date,
        Month,
        List,
    }

    public static void WriteText(BinaryWriter output, string? text)
    {
        output.Write(text is not null);
        if (text is not null) output.Write(text);
    }

    public static string? ReadText(BinaryReader input) => input.ReadBoolean() ? input.ReadString() : null;

    /// <summary>Reads how many parts follow.</summary>
    /// <exception cref="InvalidDataException">There cannot be so many.</exception>
    public static int ReadCount(BinaryReader input) =>
        input.Read7BitEncodedInt() is >= 0 and <= MostParts and var count ? count : throw new InvalidDataException();

    public static void WriteValue(BinaryWriter output, object? value)
    {
        switch (value)
        {
            case null:
                output.Write((byte)Kind.Nothing);
                break;
            case string text:
                output.Write((byte)Kind.Text);
                output.Write(text);
                break;
            case Message message:
                output.Write((byte)Kind.Message);
                message.WriteTo(output);
                break;
            case int number:
                output.Write((byte)Kind.Int);
                output.Write(number);
                break;
            case long number:
                output.Write((byte)Kind.Long);
                output.Write(number);
                break;
            case decimal number:
                output.Write((byte)Kind.Decimal);
                output.Write(number);
                break;
            case double number:
                output.Write((byte)Kind.Double);
                output.Write(number);
                break;
            case LocalDate date:
                output.Write((byte)Kind.Date);
                WriteDate(output, date);
                break;
            case YearMonth month:
                output.Write((byte)Kind.Month);
                WriteDate(output, month.OnDayOfMonth(1));
                break;
            case IFormattable other:
                output.Write((byte)Kind.Text);
                output.Write(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                object?[] all = [.. items.Cast<object?>()];
                output.Write((byte)Kind.List);
                output.Write7BitEncodedInt(all.Length);
                foreach (object? item in all) WriteValue(output, item);
                break;
            default:
                output.Write((byte)Kind.Text);
                output.Write(value.ToString() ?? "");
                break;
        }
    }

    /// <summary>Reads what <see cref="WriteValue"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static object? ReadValue(BinaryReader input)
    {
        switch ((Kind)input.ReadByte())
        {
            case Kind.Nothing:
                return null;
            case Kind.Text:
                return input.ReadString();
            case Kind.Message:
                return Message.Read(input);
            case Kind.Int:
                return input.ReadInt32();
            case Kind.Long:
                return input.ReadInt64();
            case Kind.Decimal:
                return input.ReadDecimal();
            case Kind.Double:
                return input.ReadDouble();
            case Kind.Date:
                return ReadDate(input);
            case Kind.Month:
                return ReadDate(input).ToYearMonth();
            case Kind.List:
                object?[] all = new object?[ReadCount(input)];
                for (int item = 0; item < all.Length; item++) all[item] = ReadValue(input);
                return all;
            default:
                throw new InvalidDataException();
        }
    }

    private static void WriteDate(BinaryWriter output, LocalDate date) => output.Write(date.ToDateOnly().DayNumber);

    private static LocalDate ReadDate(BinaryReader input) =>
        input.ReadInt32() is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber
            ? LocalDate.FromDateOnly(DateOnly.FromDayNumber(day))
            : throw new InvalidDataException();
}
