using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EarlyWarning.Simulation;

namespace EarlyWarning.Formats.Benchmarks;

/// <summary>Writes the payroll of a simulated region as a workbook and as JSON Lines, with a scan file for each.</summary>
internal static class PayrollFiles
{
    private const int Companies = 4000;
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(string folder)
    {
        SimulatedFeeds.Write(new RegionOptions { Companies = Companies, Months = 24, Seed = 1 }, folder);
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "payroll"), "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "payroll"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }

        string[][] rows = [.. File.ReadLines(Path.Combine(folder, "payroll.csv")).Select(line => line.Split(','))];
        if (!rows[0].SequenceEqual(PayrollRow.Columns, StringComparer.Ordinal)) throw new InvalidOperationException("The simulated payroll has other columns.");
        WriteLines(Path.Combine(folder, "payroll.jsonl"), rows);
        WriteWorkbook(Path.Combine(folder, "payroll.xlsx"), rows);
    }

    private static void WriteLines(string path, string[][] rows)
    {
        JsonWriterOptions options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file, options);
        foreach (string[] row in rows.Skip(1))
        {
            json.WriteStartObject();
            for (int column = 0; column < row.Length; column++)
            {
                if (column < 2) json.WriteString(rows[0][column], row[column]);
                else if (row[column].Length > 0) json.WriteNumber(rows[0][column], decimal.Parse(row[column], CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes a workbook as Excel does: texts shared, months as days with a style, numbers as they are.</summary>
    private static void WriteWorkbook(string path, string[][] rows)
    {
        using FileStream file = File.Create(path);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        Dictionary<string, int> texts = new(StringComparer.Ordinal);
        WritePart(zip, "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """);
        WritePart(zip, "_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        WritePart(zip, "xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="工资" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        WritePart(zip, "xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        WritePart(zip, "xl/styles.xml", """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm"/></numFmts>
            <fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        WritePart(zip, "xl/worksheets/sheet1.xml", SheetOf(rows, texts));
        StringBuilder shared = new("""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """);
        shared.Append(CultureInfo.InvariantCulture, $"""count="{rows.Length + rows[0].Length - 1}" uniqueCount="{texts.Count}">""");
        foreach (string text in texts.OrderBy(text => text.Value).Select(text => text.Key)) shared.Append("<si><t>").Append(text).Append("</t></si>");
        WritePart(zip, "xl/sharedStrings.xml", shared.Append("</sst>").ToString());
    }

    private static string SheetOf(string[][] rows, Dictionary<string, int> texts)
    {
        StringBuilder sheet = new();
        sheet.Append(CultureInfo.InvariantCulture,
            $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:F{rows.Length}"/><sheetData>""");
        for (int row = 0; row < rows.Length; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"""<row r="{row + 1}" spans="1:{rows[row].Length}">""");
            for (int column = 0; column < rows[row].Length; column++)
            {
                string text = rows[row][column];
                if (text.Length > 0) AppendCell(sheet, $"{(char)('A' + column)}{row + 1}", text, row == 0 || column == 0, column == 1, texts);
            }

            sheet.Append("</row>");
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private static void AppendCell(StringBuilder sheet, string name, string text, bool isText, bool isMonth, Dictionary<string, int> texts)
    {
        if (isText)
        {
            if (!texts.TryGetValue(text, out int number)) texts.Add(text, number = texts.Count);
            sheet.Append(CultureInfo.InvariantCulture, $"""<c r="{name}" t="s"><v>{number}</v></c>""");
        }
        else if (isMonth)
        {
            int day = DateOnly.ParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - Zero.DayNumber;
            sheet.Append(CultureInfo.InvariantCulture, $"""<c r="{name}" s="1"><v>{day}</v></c>""");
        }
        else
        {
            sheet.Append(CultureInfo.InvariantCulture, $"""<c r="{name}"><v>{text}</v></c>""");
        }
    }

    private static void WritePart(ZipArchive zip, string name, string text)
    {
        using StreamWriter part = new(zip.CreateEntry(name).Open());
        part.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        part.Write(text);
    }
}
