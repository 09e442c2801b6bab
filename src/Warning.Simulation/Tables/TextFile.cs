using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes a sheet as delimited text.</summary>
internal static class TextFile
{
    /// <summary>GB18030, as Chinese Excel saves <c>.csv</c>.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>UTF-8 with a byte order mark, as Excel saves it.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>UTF-8 as other programs write it.</summary>
    public static Encoding BareUtf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>UTF-16 with a byte order mark, which Excel calls Unicode text.</summary>
    public static Encoding Unicode => Encoding.Unicode;

    public static void Save(string path, TableSheet sheet, Encoding encoding, char delimiter = ',', string before = "") =>
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(before + TextOf(sheet, delimiter))]);

    /// <summary>Returns the text of a sheet, with the line ends of Windows.</summary>
    public static string TextOf(TableSheet sheet, char delimiter = ',')
    {
        StringBuilder text = new();
        int width = sheet.Width;
        foreach (IReadOnlyList<TableCell> row in sheet.Rows)
        {
            for (int column = 0; column < width; column++)
            {
                if (column > 0) text.Append(delimiter);
                if (column < row.Count) text.Append(Quoted(row[column].Shown, delimiter));
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    private static string Quoted(string cell, char delimiter) =>
        cell.Contains(delimiter) || cell.Contains('\n') || (cell.Contains('"') && !cell.StartsWith("=\"", StringComparison.Ordinal))
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
