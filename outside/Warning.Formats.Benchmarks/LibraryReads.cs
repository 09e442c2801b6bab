using System.Text;
using System.Text.Json;
using ExcelDataReader;
using MiniExcelLibs;

namespace EarlyWarning.Formats.Benchmarks;

/// <summary>Reads the files with libraries, as their readmes do: each cell comes as the value that it is.</summary>
internal static class LibraryReads
{
    private static readonly byte[][] Names = [.. PayrollRow.Columns.Select(Encoding.UTF8.GetBytes)];

    /// <summary>ExcelDataReader: the cells of a row by their places.</summary>
    public static CellCount ExcelDataReader(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using FileStream file = File.OpenRead(path);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(file);
        CellCount count = default;
        reader.Read();
        while (reader.Read())
        {
            count = count.AddRow();
            for (int column = 0; column < reader.FieldCount; column++) count = Add(count, reader.GetValue(column));
        }

        return count;
    }

    /// <summary>MiniExcel: a row as an object with the names of the columns.</summary>
    public static CellCount MiniExcel(string path)
    {
        CellCount count = default;
        foreach (IDictionary<string, object?> row in MiniExcelLibs.MiniExcel.Query(path, useHeaderRow: true).Cast<IDictionary<string, object?>>())
        {
            count = count.AddRow();
            foreach (object? value in row.Values) count = Add(count, value);
        }

        return count;
    }

    /// <summary>System.Text.Json: each line deserialised into a record, by the code that it generates for it.</summary>
    public static async Task<CellCount> JsonRecords(string path)
    {
        CellCount count = default;
        await using FileStream file = File.OpenRead(path);
        await foreach (PayrollRow? row in JsonSerializer.DeserializeAsyncEnumerable(file, PayrollJson.Default.PayrollRow, topLevelValues: true))
        {
            count = count.AddRow().AddText(row!.Company.Length).AddMonth();
            foreach (double? number in (ReadOnlySpan<double?>)[row.Payroll, row.Workers, row.MeanPay, row.Delay])
            {
                if (number is { } given) count = count.Add(given);
            }
        }

        return count;
    }

    /// <summary>System.Text.Json: a Utf8JsonReader over each line, whose texts and numbers are asked for.</summary>
    public static CellCount JsonTokens(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        byte[] buffer = new byte[1 << 18];
        CellCount count = default;
        int kept = 0;
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer.AsSpan(kept)))
        {
            ReadOnlySpan<byte> text = buffer.AsSpan(0, kept + read);
            for (int end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
            {
                count = AddLine(count.AddRow(), text[..end]);
                text = text[(end + 1)..];
            }

            text.CopyTo(buffer);
            kept = text.Length;
        }

        return kept == 0 ? count : AddLine(count.AddRow(), buffer.AsSpan(0, kept));
    }

    private static CellCount AddLine(CellCount count, ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int column = 0;
            while (!json.ValueTextEquals(Names[column])) column++;

            json.Read();
            count = column switch
            {
                0 => count.AddText(json.GetString()!.Length),
                1 => json.GetString()!.Length > 0 ? count.AddMonth() : count,
                _ => count.Add(json.GetDouble()),
            };
        }

        return count;
    }

    private static CellCount Add(CellCount count, object? value) => value switch
    {
        double number => count.Add(number),
        string text => count.AddText(text.Length),
        DateTime => count.AddMonth(),
        null => count,
        _ => throw new InvalidOperationException($"A cell is a {value.GetType()}."),
    };
}
