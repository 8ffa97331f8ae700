package org.plenum.plugin.filetypes;

import java.util.List;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

/** Runs all tests of the contract. */
class FileTypesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new FileTypesPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of();
    }
}
