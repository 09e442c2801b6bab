namespace EarlyWarning.Files.Writing;

public sealed class PrivateFileTests
{
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    [Fact]
    public void Only_the_owner_may_read_what_is_created()
    {
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = new();
        string deep = Path.Combine(folder.Path, "county", "out"), file = Path.Combine(deep, "rejects.csv");
        PrivateFolder.Create(deep);
        PrivateFile.CreateNew(file).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        foreach (string made in new[] { deep, Path.GetDirectoryName(deep)! })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(made));
    }

    [Fact]
    public void What_exists_keeps_the_rights_that_somebody_gave_it()
    {
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = new();
        string shared = Path.Combine(folder.Path, "out"), file = Path.Combine(shared, "ledger.jsonl");
        Directory.CreateDirectory(shared);
        File.WriteAllText(file, "");
        File.SetUnixFileMode(shared, File.GetUnixFileMode(shared) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.GroupRead);
        PrivateFolder.Create(shared);
        PrivateFile.OpenOrCreate(file, FileAccess.Write, FileShare.Read).Dispose();
        Assert.NotEqual(UnixFileMode.None, File.GetUnixFileMode(shared) & Group);
        Assert.NotEqual(UnixFileMode.None, File.GetUnixFileMode(file) & Group);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_refused_as_the_system_says_it()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "out"), "");
        Assert.ThrowsAny<IOException>(() => PrivateFolder.Create(Path.Combine(folder.Path, "out")));
        Assert.ThrowsAny<IOException>(() => PrivateFolder.Create(Path.Combine(folder.Path, "out", "2026-11-01")));
    }
}
