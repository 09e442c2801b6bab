namespace EarlyWarning.Rules.Text;

public sealed class SystemFaultsTests
{
    private const int Errno = 28;

    public static TheoryData<Exception, string, string> Faults => new()
    {
        { new UnauthorizedAccessException("Access to the path '/x' is denied."), "access is denied", "没有权限" },
        { new FileNotFoundException("Could not find file '/x'."), "there is no such file or folder", "没有这个文件或文件夹" },
        { new IOException("No space left on device : '/x'", Errno), "No space left on device", "磁盘已满" },
        { new IOException("There is not enough space on the disk.", unchecked((int)0x80070070)), "No space left on device", "磁盘已满" },
        { new IOException("The file '/x' already exists.", 17), "a file or folder of this name is in the way", "那里已有同名的文件或文件夹" },
        { new IOException("Too many links.", 31), "Too many links", "系统提示：Too many links" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_the_system_says_is_put_into_both_languages(Exception cause, string english, string chinese)
    {
        Message said = SystemFaults.InWords(cause);
        Assert.Equal((english, chinese), (said.ToString(), said.ToString(MessageLanguage.Chinese)));
    }
}
