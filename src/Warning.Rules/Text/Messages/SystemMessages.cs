namespace EarlyWarning.Rules.Text.Messages;

/// <summary>Why the operating system did not read or write a file.</summary>
internal static class SystemMessages
{
    public static Message AccessDenied => new("access is denied", "没有权限");

    public static Message DiskFull => new("No space left on device", "磁盘已满");

    public static Message ReadOnlyDisk => new("Read-only file system", "磁盘是只读的");

    public static Message NameInTheWay => new("a file or folder of this name is in the way", "那里已有同名的文件或文件夹");

    public static Message FileInUse => new("another program uses the file", "文件正被别的程序使用");

    public static Message PathTooLong => new("the path is too long", "路径太长");

    public static Message FileNotThere => new("there is no such file or folder", "没有这个文件或文件夹");

    public static Message FolderInTheWay => new("it is a folder, or a part of its path is a file", "那是文件夹，或者路径中间有一段是文件");

    /// <summary>What the system says, which is in its own language.</summary>
    public static Message SystemSays(string said) => new($"{said}", $"系统提示：{said}");
}
