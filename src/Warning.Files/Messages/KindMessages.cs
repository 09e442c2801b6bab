using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said of files of a kind that nothing reads: what it is, and the way out.</summary>
internal static class KindMessages
{
    public static Message Password => new(
        "protected by a password; open it, take the password off, and save it anew",
        "文件设有密码；请打开后取消密码，重新保存");

    public static Message ArchivePassword => new(
        "a zip archive with a password; unpack it, and name the file that was in it",
        "这是带密码的压缩包；请解压后写出里面的文件名");

    public static Message DamagedZip => new(
        "damaged, or cut off: a workbook or zip archive without its end; have it delivered again",
        "文件已损坏或不完整（工作簿或压缩包缺了结尾）；请让部门重新提供");

    public static Message EmptyArchive => new(
        "a zip archive without a file in it; have it delivered again",
        "压缩包里没有文件；请让部门重新提供");

    public static Message SeveralInArchive(int files, IReadOnlyList<string> names) => new(
        $"a zip archive of {files} files, such as {names:q}; expected one; unpack it, and name the files, or a pattern of them",
        $"压缩包里有 {files} 个文件，如{names:q}；只应有一个；请解压后写出文件名或通配");

    public static Message PackedTooLarge(long most) => new(
        $"the file in the zip archive unpacks to over {most:0} MiB; unpack it, and name the file that was in it",
        $"压缩包里的文件解压后超过 {most:0} MiB；请解压后写出里面的文件名");

    public static Message Pdf => new(
        "a PDF; expected a table; ask the department for the workbook or CSV that it was made from",
        "这是 PDF 文件，应为表格；请向部门索要制作它的工作簿或 CSV 文件");

    public static Message Picture => new(
        "a picture; expected a table; ask the department for the workbook or CSV, or type the table into a workbook",
        "这是图片，应为表格；请向部门索要工作簿或 CSV 文件，或把表格录入工作簿");

    public static Message Word => new(
        "a text document, as of Word; expected a table; copy its table into a workbook and save that as .xlsx",
        "这是 Word 等文字文档，应为表格；请把里面的表格复制到工作簿，另存为 .xlsx");

    public static Message Slides => new(
        "a slide show; expected a table; copy its table into a workbook and save that as .xlsx",
        "这是幻灯片，应为表格；请把里面的表格复制到工作簿，另存为 .xlsx");

    public static Message OtherOffice => new(
        "a document of an office program that is no workbook, or a damaged one; open it, and save its table as .xlsx",
        "这不是工作簿，或文件已损坏；请打开后把表格另存为 .xlsx");

    public static Message BinaryWorkbook => new(
        "a binary workbook (.xlsb); open it in Excel and save it as .xlsx",
        "这是二进制工作簿（.xlsb）；请用 Excel 打开后另存为 .xlsx");

    public static Message Numbers => new(
        "a document of Apple's Numbers or Pages; export it as .xlsx",
        "这是苹果 Numbers 或 Pages 的文档；请导出为 .xlsx");

    public static Message Ofd => new(
        "an OFD document; expected a table; ask the department for the workbook or CSV that it was made from",
        "这是 OFD 版式文件，应为表格；请向部门索要制作它的工作簿或 CSV 文件");

    public static Message OtherArchive => new(
        "a packed archive (rar or 7z); unpack it, and name the file that was in it",
        "这是压缩包（rar 或 7z）；请解压后写出里面的文件名");

    public static Message Database => new(
        "a database; expected a table; export the table from it as .xlsx or CSV",
        "这是数据库文件，应为表格；请从中导出 .xlsx 或 CSV");

    public static Message WebArchive => new(
        "a web page in one file (.mht); open it in Excel and save it as .xlsx",
        "这是单个文件网页（.mht）；请用 Excel 打开后另存为 .xlsx");

    public static Message OtherXml => new(
        "an XML file that is no spreadsheet; ask the department for the table as .xlsx or CSV",
        "这是 XML 文件，不是电子表格；请向部门索要 .xlsx 或 CSV 格式的表格");
}
